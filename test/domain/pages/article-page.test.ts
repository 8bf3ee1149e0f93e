import { expect, test } from 'vitest';
import { articleFile, fullArticleJson } from '../../fixtures/content/article.ts';
import { edition, editionInput, now } from '../../fixtures/content/edition.ts';
import { pageAt } from '../../fixtures/content/pages.ts';
import { layOut, parseEdition } from '../../fixtures/content/whole-edition.ts';

test('the byline has the time of day where the story has one, and cards have the day', () => {
  const times = { publishedAt: '2026-06-08T15:30:00Z', updatedAt: '2026-06-09T07:30:00Z', corrections: [] };
  const pages = layOut(
    edition([articleFile('story', fullArticleJson(times)), articleFile('other', { related: ['story'] })]),
    '/',
  );
  const story = pageAt(pages, '/articles/story/', 'article');
  expect(story.published.time).toBe('8 June 2026 at 16:30 BST');
  expect(story.updated?.time).toBe('9 June 2026 at 08:30 BST');
  const [related] = pageAt(pages, '/articles/other/', 'article').related;
  expect(related?.card.published).toEqual({ iso: times.publishedAt, text: '8 June 2026' });
});

test('a story dated by day has no time of day', () => {
  const page = pageAt(layOut(edition([articleFile('story')]), '/'), '/articles/story/', 'article');
  expect(page.published).toEqual({ iso: '2026-06-08', text: '8 June 2026' });
});

test('drafts and scheduled stories say so on their pages and cards, and published ones do not', () => {
  const files = [
    articleFile('draft', { status: 'draft', kind: 'opinion' }),
    articleFile('scheduled', { publishedAt: '2026-08-01' }),
    articleFile('story', { related: ['draft', 'scheduled'] }),
  ];
  const pages = layOut(parseEdition(editionInput(files), { now, drafts: true }), '/');
  const stateOf = (slug: string) => pageAt(pages, `/articles/${slug}/`, 'article').state;
  expect(['draft', 'scheduled', 'story'].map(stateOf)).toEqual(['Draft', 'Scheduled', undefined]);
  const { related } = pageAt(pages, '/articles/story/', 'article');
  expect(related.map(({ card }) => card.label)).toEqual(['Draft · Opinion', 'Scheduled']);
});
