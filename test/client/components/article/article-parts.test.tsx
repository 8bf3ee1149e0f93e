import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Analysis, Corrections, Impact, Sources, Terms } from '#client/components/article/article-parts.tsx';
import { makePages, pageAt, wholeStory } from '../../../fixtures/content/pages.ts';

const pages = makePages({
  story: wholeStory(),
  other: { sources: [{ name: 'The Wire' }], publishedAt: '2026-06-01' },
});
const story = pageAt(pages, '/articles/story/', 'article');

test('the analysis is one part, its sections parts within it, each with its fragment', () => {
  render(<Analysis id="in-depth-analysis" sections={story.analysis} />);
  const analysis = screen.getByRole('region', { name: 'In-depth analysis' });
  const sections = within(analysis).getAllByRole('heading', { level: 3 });
  expect(sections.map(({ id, textContent }) => [id, textContent])).toEqual([
    ['power-first', 'Power first'],
    ['cooling-second', 'Cooling second'],
  ]);
  const first = within(analysis).getByRole('region', { name: 'Power first' });
  within(first).getByRole('strong');
  expect(within(first).getByRole('heading', { level: 4, name: 'Lines' }).id).toBe('lines');
});

test('the impact stands under its own heading', () => {
  if (!story.impact) throw new Error('The story has no impact.');
  render(<Impact id="industry-impact" text={story.impact} />);
  const impact = screen.getByRole('region', { name: 'Industry impact' });
  within(impact).getByText('The grid changes.');
  expect(within(impact).getByRole('heading', { level: 2 }).id).toBe('industry-impact');
});

test('terms stand beside what they mean', () => {
  render(<Terms id="terms-explained" terms={story.terms} glossary="/glossary/" />);
  const terms = screen.getByRole('region', { name: 'Terms explained' });
  const term = within(terms).getByText('Megawatt').closest('dt');
  expect(term?.id).toBe('megawatt');
  expect(term?.nextElementSibling?.localName).toBe('dd');
  expect(term?.nextElementSibling?.textContent).toBe('A million watts.');
});

test('corrections say when and what', () => {
  render(<Corrections id="corrections" corrections={story.corrections} />);
  const item = within(screen.getByRole('region', { name: 'Corrections' })).getByRole('listitem');
  expect(item.textContent).toBe('10 June 2026: The plant has two halls, not three.');
  expect(item.querySelector('time')?.dateTime).toBe('2026-06-10');
});

test('two corrections of one day stand both', () => {
  const at = { iso: '2026-06-10', text: '10 June 2026' };
  const corrections = ['One.', 'Two.'].map((text) => ({ at, text }));
  render(<Corrections id="corrections" corrections={corrections} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

test('a source with an address links outside, and is marked as leading there', () => {
  render(<Sources id="sources" sources={story.sources} />);
  const link = screen.getByRole('link', { name: 'The Wire' });
  expect(link.getAttribute('href')).toBe('https://wire.example/plant');
  expect(link.getAttribute('rel')).toBe('noopener');
  expect(link.textContent).toContain('↗');
  expect(within(link).getByText(/↗/).getAttribute('aria-hidden')).toBe('true');
});

test('a source without an address is a name', () => {
  render(<Sources id="sources" sources={story.sources} />);
  expect(screen.getByText('City Desk').closest('a')).toBeNull();
});

test('sources stand in their order, with the day on which they appeared', () => {
  render(<Sources id="sources" sources={story.sources} />);
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('The Wire\u00a0↗, 7 June 2026');
  expect(second?.textContent).toBe('City Desk');
  expect(second?.querySelector('time')).toBeNull();
});

test('a source of several stories leads to all of them', () => {
  render(<Sources id="sources" sources={story.sources} />);
  const more = screen.getByRole('link', { name: 'More from The Wire' });
  expect(more.getAttribute('href')).toBe('/sources/the-wire/');
  expect(screen.queryByRole('link', { name: /from City Desk/ })).toBeNull();
});

test('how the text was made is told beside the sources', () => {
  render(<Sources id="sources" sources={story.sources} disclosure={story.disclosure} />);
  const sources = screen.getByRole('region', { name: 'Sources' });
  within(sources).getByText('Written with the help of a machine, checked by an editor.');
});

test('without a disclosure nothing stands in its place', () => {
  const { container } = render(<Sources id="sources" sources={story.sources} />);
  screen.getByRole('region', { name: 'Sources' });
  expect(container.querySelector('p')).toBeNull();
});
