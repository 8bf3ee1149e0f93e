import { expect, test } from 'vitest';
import { articleFile } from '../../fixtures/content/article.ts';
import { edition } from '../../fixtures/content/edition.ts';
import { layOut } from '../../fixtures/content/whole-edition.ts';

test('previous and next follow the paper’s order, the lead first', () => {
  const dates = ['2026-06-01', '2026-06-03', '2026-06-02'];
  const stories = dates.map((publishedAt) => articleFile(publishedAt, { publishedAt, title: publishedAt }));
  const pages = layOut(edition(stories, { lead: '2026-06-02' }), '/');
  const neighbours = dates.map((slug) => {
    const page = pages.at(`/articles/${slug}/`);
    return page?.kind === 'article' ? [page.previous?.name, page.next?.href] : [];
  });
  expect(neighbours).toEqual([
    ['2026-06-03', undefined],
    ['2026-06-02', '/articles/2026-06-01/'],
    [undefined, '/articles/2026-06-03/'],
  ]);
});

test('related news leave out the previous story, which has a link of its own, unless the editors chose it', () => {
  const relatedTo = (related: string[]) => {
    const stories = [
      articleFile('newest', { publishedAt: '2026-06-03', tags: ['Power'] }),
      articleFile('middle', { publishedAt: '2026-06-02', tags: ['Power'], related }),
      articleFile('oldest', { publishedAt: '2026-06-01', tags: ['Power'] }),
    ];
    const page = layOut(edition(stories), '/').at('/articles/middle/');
    return page?.kind === 'article' ? page.related.map(({ card }) => card.slug) : [];
  };
  expect(relatedTo([])).toEqual(['oldest']);
  expect(relatedTo(['newest'])).toEqual(['newest', 'oldest']);
});
