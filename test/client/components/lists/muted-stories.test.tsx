import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { RelatedNews } from '#client/components/article/related-news.tsx';
import { StoryGrid } from '#client/components/lists/story-grid.tsx';
import { marks } from '#client/stores/story-marks.ts';
import { renderInRouter } from '../../../fixtures/browser/render-in-router.tsx';
import { storyCard } from '../../../fixtures/browser/story-card.ts';

const cards = ['a', 'b', 'c'].map((slug) => storyCard(slug));
const related = cards.map((card) => ({ card, reason: `About ${card.slug}` }));
const titles = () => screen.getAllByRole('heading', { name: /^Title/ }).map((heading) => heading.textContent);

/** Mutes stories by their slugs. */
function mute(reasons: Record<string, string>): void {
  const none = {};
  const muted = new Map(Object.entries(reasons).map(([slug, mutedBy]) => [slug, { mutedBy }]));
  act(() => marks.set(({ slug }) => muted.get(slug) ?? none));
}

afterEach(() => mute({}));

describe.each<[string, ReactNode]>([
  ['a grid', <StoryGrid key="grid" stories={cards} />],
  ['related news', <RelatedNews key="related" id="related" related={related} />],
])('%s', (_name, list) => {
  test('leaves muted stories out, says so in one line, and shows them in their places on request', async () => {
    const user = userEvent.setup();
    renderInRouter(list);
    mute({ a: 'Power', b: 'Power' });
    expect(titles()).toEqual(['Title of c']);
    screen.getByText('2 stories on “Power”, which you have muted.');
    await user.click(screen.getByRole('button', { name: 'Show them' }));
    expect(titles()).toEqual(['Title of a', 'Title of b', 'Title of c']);
    expect(document.activeElement?.textContent).toBe('Hide them');
    await user.click(screen.getByRole('button', { name: 'Hide them' }));
    expect(titles()).toEqual(['Title of c']);
  });

  test('names each topic and word once', () => {
    renderInRouter(list);
    mute({ a: 'Power', b: 'chip war', c: 'Power' });
    screen.getByText('3 stories on “Power”, “chip war”, which you have muted.');
    expect(screen.queryByRole('list')).toBeNull();
  });

  test('says nothing without muted stories', () => {
    renderInRouter(list);
    expect(titles()).toHaveLength(3);
    expect(screen.queryByText(/muted/)).toBeNull();
  });
});

test('the line has no bare text beside other nodes, since browser translation replaces text nodes', () => {
  renderInRouter(<StoryGrid stories={cards} />);
  mute({ a: 'Power' });
  const line = screen.getByText('1 story on “Power”, which you have muted.').parentElement;
  const bare = [...(line?.childNodes ?? [])].filter(
    ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
  );
  expect(bare).toEqual([]);
});
