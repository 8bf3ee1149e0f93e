import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { StoryGrid } from '#client/components/lists/story-grid.tsx';
import { LeadStory } from '#client/components/story/lead-story.tsx';
import { StoryCard } from '#client/components/story/story-card.tsx';
import { StoryRow } from '#client/components/story/story-row.tsx';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import type { ArticleOverrides } from '../../../fixtures/content/article.ts';
import { makePages, manyStories, pageAt } from '../../../fixtures/content/pages.ts';

const storyImage = { src: '/images/hall.webp', alt: 'The hall', width: 800, height: 300 };

function cardOf(overrides: ArticleOverrides = {}): StoryCardData {
  const pages = makePages({ 'a-plant-opens': overrides });
  const [card] = pageAt(pages, '/categories/industry-news/', 'listing').cards;
  if (!card) throw new Error('The section has no story.');
  return card;
}

describe.each([
  { name: 'card', Card: StoryCard, level: 3 },
  { name: 'lead', Card: LeadStory, level: 2 },
  { name: 'row', Card: StoryRow, level: 3 },
])('a $name', ({ Card, level }) => {
  test('links to its story once, from its title', () => {
    render(<Card story={cardOf({ title: 'A plant opens' })} />);
    const title = screen.getByRole('heading', { level, name: 'A plant opens' });
    const toStory = screen
      .getAllByRole('link')
      .filter((link) => link.getAttribute('href') === '/articles/a-plant-opens/');
    expect(toStory).toHaveLength(1);
    expect(title.contains(toStory[0] ?? null)).toBe(true);
  });

  test('says what its story is, if it is no news', () => {
    const { unmount } = render(<Card story={cardOf({ kind: 'opinion' })} />);
    expect(screen.getByText('Opinion').tagName).toBe('STRONG');
    unmount();
    render(<Card story={cardOf({ kind: 'news' })} />);
    expect(screen.queryByRole('strong')).toBeNull();
  });

  test('names its section, date and reading time', () => {
    render(<Card story={cardOf()} />);
    const section = screen.getByRole('link', { name: 'Industry News' });
    expect(section.getAttribute('href')).toBe('/categories/industry-news/');
    const date = screen.getByText('8 June 2026');
    expect(date.closest('time')?.dateTime).toBe('2026-06-08');
    screen.getByText('1 min read');
  });

  test('sets language and direction of a title in another language', () => {
    render(<Card story={cardOf({ title: 'افتتاح محطة', language: 'ar' })} />);
    const title = screen.getByText('افتتاح محطة');
    expect(title.closest('[lang]')?.getAttribute('lang')).toBe('ar');
    expect(title.closest('[dir]')?.getAttribute('dir')).toBe('rtl');
  });

  test('sets no language on a story in the site’s language', () => {
    const { container } = render(<Card story={cardOf({ language: 'en-US' })} />);
    expect(container.querySelectorAll('[lang], [dir]')).toHaveLength(0);
  });

  test('shows the story’s image instead of the cover, hidden from assistive technology', () => {
    const { container } = render(<Card story={cardOf({ image: storyImage })} />);
    expect(container.querySelector('[data-category] path')).toBeNull();
    expect(screen.queryByRole('img')).toBeNull();
    const image = container.querySelector('img');
    expect(image?.getAttribute('src')).toBe('/assets/pictures/a1b2c3d4e5f6.jpg');
    expect(image?.getAttribute('width')).toBe('800');
    expect(image?.getAttribute('height')).toBe('300');
  });

  test('draws a cover for a story without an image', () => {
    const { container } = render(<Card story={cardOf()} />);
    expect(container.querySelector('img')).toBeNull();
    expect(container.querySelectorAll('[data-category] path').length).toBeGreaterThan(0);
  });
});

describe('the summary on a card', () => {
  const shown = (summary: string) => {
    const { container } = render(<StoryCard story={{ ...cardOf(), summary }} />);
    return container.querySelector('p')?.textContent ?? '';
  };

  test.each([
    [
      'Latin letters',
      'The plant, which opened on Monday, needs a gigawatt of power for its research. '.repeat(3).trim(),
    ],
    ['Korean letters', '네이버와 엔비디아가 인공지능 데이터센터를 기가와트로 확장한다. '.repeat(4).trim()],
    ['emoji', 'Plants 🏭 and 👩‍🔬 research '.repeat(9).trim()],
  ])('that is long ends at the end of a word: %s', (_, summary) => {
    const text = shown(summary);
    expect(text.length).toBeLessThan(125);
    expect(text).toMatch(/[^\s\p{P}]…$/u);
    const start = text.slice(0, -1);
    expect(summary.startsWith(start)).toBe(true);
    expect(summary.slice(start.length)).toMatch(/^[,.]? /);
  });

  test.each([
    ['is short', 'A plant has opened in Sejong.'],
    ['has no spaces', '人工智能模型'.repeat(40)],
    ['is one long word', 'a'.repeat(500)],
    ['fits to the letter', `${'a'.repeat(60)} ${'b'.repeat(59)}`],
  ])('that %s is complete', (_, summary) => {
    expect(shown(summary)).toBe(summary);
  });

  test('may end with the last word that fits to the letter', () => {
    const start = `${'a'.repeat(60)} ${'b'.repeat(59)}`;
    expect(shown(`${start} c`)).toBe(`${start}…`);
  });

  test('is complete on the lead', () => {
    const summary = 'A plant has opened. '.repeat(20).trim();
    render(<LeadStory story={{ ...cardOf(), summary }} />);
    screen.getByText(summary);
  });
});

test.each([
  { name: 'card', Card: StoryCard },
  { name: 'lead', Card: LeadStory },
])('a $name has summary and source', ({ Card }) => {
  render(<Card story={cardOf({ summary: '발전소가 문을 열었다.', language: 'ko' })} />);
  const summary = screen.getByText('발전소가 문을 열었다.');
  expect(summary.closest('[lang]')?.getAttribute('lang')).toBe('ko');
  expect(summary.closest('[dir]')).toBeNull();
  screen.getByText('The Wire');
});

test('only the lead image loads eagerly', () => {
  const { container } = render(
    <>
      <LeadStory story={cardOf({ image: storyImage })} />
      <StoryCard story={cardOf({ image: storyImage })} />
      <StoryRow story={cardOf({ image: storyImage })} />
    </>,
  );
  const loading = [...container.querySelectorAll('img')].map((image) => image.getAttribute('loading'));
  expect(loading).toEqual(['eager', 'lazy', 'lazy']);
  const priorities = [...container.querySelectorAll('img')].map((image) =>
    image.getAttribute('fetchpriority'),
  );
  expect(priorities).toEqual(['high', null, null]);
});

test('a grid preserves the order of its stories', () => {
  const { cards } = pageAt(makePages(manyStories(3)), '/categories/industry-news/', 'listing');
  render(<StoryGrid stories={cards} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  const titles = screen.getAllByRole('heading').map((heading) => heading.textContent);
  expect(titles).toEqual(['Story number 1', 'Story number 2', 'Story number 3']);
});
