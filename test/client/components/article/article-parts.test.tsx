import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Analysis, Corrections, Impact, Sources, Terms } from '#client/components/article/article-parts.tsx';
import { makePages, pageAt, wholeStory } from '../../../fixtures/content/pages.ts';

const pages = makePages({
  story: wholeStory(),
  other: { sources: [{ name: 'The Wire' }], publishedAt: '2026-06-01' },
});
const story = pageAt(pages, '/articles/story/', 'article');

test('the analysis is a region that contains a region and a fragment for each section', () => {
  render(<Analysis id="in-depth-analysis" heading="In-depth analysis" sections={story.analysis} />);
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

test('the impact has its own heading', () => {
  if (!story.impact) throw new Error('The story has no impact.');
  render(<Impact id="industry-impact" heading="Industry impact" text={story.impact} />);
  const impact = screen.getByRole('region', { name: 'Industry impact' });
  within(impact).getByText('The grid changes.');
  expect(within(impact).getByRole('heading', { level: 2 }).id).toBe('industry-impact');
});

test('each term is followed by its definition', () => {
  render(<Terms id="terms-explained" heading="Terms explained" terms={story.terms} glossary="/glossary/" />);
  const terms = screen.getByRole('region', { name: 'Terms explained' });
  const term = within(terms).getByText('Megawatt').closest('dt');
  expect(term?.id).toBe('megawatt');
  expect(term?.nextElementSibling?.localName).toBe('dd');
  expect(term?.nextElementSibling?.textContent).toBe('A million watts.');
});

test('a correction has its date and text', () => {
  render(<Corrections id="corrections" heading="Corrections" corrections={story.corrections} />);
  const item = within(screen.getByRole('region', { name: 'Corrections' })).getByRole('listitem');
  expect(item.textContent).toBe('10 June 2026: The plant has two halls, not three.');
  expect(item.querySelector('time')?.dateTime).toBe('2026-06-10');
});

test('two corrections of the same day are both shown', () => {
  const at = { iso: '2026-06-10', text: '10 June 2026' };
  const corrections = ['One.', 'Two.'].map((text) => ({ at, text }));
  render(<Corrections id="corrections" heading="Corrections" corrections={corrections} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

test('a source with a URL is an external link with an arrow', () => {
  render(<Sources id="sources" heading="Sources" sources={story.sources} />);
  const link = screen.getByRole('link', { name: 'The Wire' });
  expect(link.getAttribute('href')).toBe('https://wire.example/plant');
  expect(link.getAttribute('rel')).toBe('noopener');
  expect(link.textContent).toContain('↗');
  expect(within(link).getByText(/↗/).getAttribute('aria-hidden')).toBe('true');
});

test('a source without a URL is plain text', () => {
  render(<Sources id="sources" heading="Sources" sources={story.sources} />);
  expect(screen.getByText('City Desk').closest('a')).toBeNull();
});

test('sources keep their order and show their publication dates', () => {
  render(<Sources id="sources" heading="Sources" sources={story.sources} />);
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('The Wire\u00a0↗, 7 June 2026');
  expect(second?.textContent).toBe('City Desk');
  expect(second?.querySelector('time')).toBeNull();
});

test('a source of several stories links to all of them', () => {
  render(<Sources id="sources" heading="Sources" sources={story.sources} />);
  const more = screen.getByRole('link', { name: 'More from The Wire' });
  expect(more.getAttribute('href')).toBe('/sources/the-wire/');
  expect(screen.queryByRole('link', { name: /from City Desk/ })).toBeNull();
});

test('the disclosure is shown with the sources', () => {
  render(<Sources id="sources" heading="Sources" sources={story.sources} disclosure={story.disclosure} />);
  const sources = screen.getByRole('region', { name: 'Sources' });
  within(sources).getByText('Written with the help of a machine, checked by an editor.');
});

test('without a disclosure there is no paragraph', () => {
  const { container } = render(<Sources id="sources" heading="Sources" sources={story.sources} />);
  screen.getByRole('region', { name: 'Sources' });
  expect(container.querySelector('p')).toBeNull();
});
