import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Page as GlossaryPage } from '#client/pages/glossary-page.tsx';
import { makePages, pageAt, type Stories } from '../../fixtures/content/pages.ts';

const renderGlossary = (stories: Stories) =>
  render(<GlossaryPage page={pageAt(makePages(stories), '/glossary/', 'glossary')} />);
const term = (name: string, definition: string) => ({ terms: [{ term: name, definition }] });

test('shows each term under its letter with its definition and the story that explains it', () => {
  renderGlossary({ plant: term('Megawatt', 'A million watts.'), grid: term('Grid', 'All lines.') });
  screen.getByRole('heading', { level: 1, name: 'Glossary' });
  const section = within(screen.getByRole('region', { name: 'M' }));
  expect(section.getByText('Megawatt').closest('dt')?.id).toBe('megawatt');
  section.getByText('A million watts.');
  expect(section.getByRole('link', { name: 'A plant opens' }).getAttribute('href')).toBe('/articles/plant/');
  expect(screen.queryByText(/^Page/)).toBeNull();
});

test('letters link to their sections', () => {
  const { container } = renderGlossary({
    plant: term('Megawatt', 'Watts.'),
    grid: term('Grid', 'All lines.'),
  });
  const links = within(screen.getByRole('navigation', { name: 'Letters' })).getAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual(['G', 'M']);
  const targets = links.map((link) =>
    container.querySelector(`[id="${link.getAttribute('href')?.split('#')[1]}"]`),
  );
  expect(targets.map((target) => target?.textContent)).toEqual(['G', 'M']);
});

test('shows several definitions of a term, and the number of further stories', () => {
  const stories = Object.fromEntries(
    Array.from({ length: 5 }, (_, index) => [
      `s-${index}`,
      { title: `Story ${index}`, ...term('Watt', 'A unit.') },
    ]),
  );
  renderGlossary({
    ...stories,
    other: { title: 'James', publishedAt: '2026-01-01', ...term('Watt', 'A person.') },
  });
  const section = screen.getByRole('region', { name: 'W' });
  expect([...section.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
    'A unit.In Story 0, Story 1, Story 2',
    'A person.In James',
    '2 more stories explain it.',
  ]);
});

test('says when no terms have been explained', () => {
  renderGlossary({ plant: {} });
  screen.getByText('No terms have been explained yet.');
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('shows the page number', () => {
  const terms = Array.from({ length: 300 }, (_, index) => ({ term: `Term ${index}`, definition: 'A word.' }));
  renderGlossary({ plant: { terms } });
  screen.getByText(/^Page 1 of \d+$/);
  expect(screen.getByRole('link', { name: 'Page 2' }).getAttribute('href')).toBe('/glossary/page/2/');
});
