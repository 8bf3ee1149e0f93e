import { expect, test } from 'vitest';
import { getStory } from '#domain/edition/edition.ts';
import { completePage, createPageReader, type PageSources } from '#domain/pages/complete-page.ts';
import { createLinks } from '#domain/pages/links.ts';
import { createPages } from '#domain/pages/pages.ts';
import type { Article } from '#domain/schema/article.ts';
import { type ArticleOverrides, articleFile, fullArticleJson } from '../../fixtures/content/article.ts';
import { edition, sampleEdition } from '../../fixtures/content/edition.ts';
import { layOut } from '../../fixtures/content/whole-edition.ts';

test('a plan that is sent to a thread gives exactly the same page', async () => {
  const sample = await sampleEdition();
  const links = createLinks(sample.site, '/news/');
  const sources: PageSources = {
    site: sample.site,
    links,
    loadArticle: ({ slug }) => sample.texts.get(slug) as Article,
    loadCard: ({ slug }) => links.card(getStory(sample, slug)),
  };
  const pages = createPages(sample, '/news/');
  const whole = layOut(sample, '/news/');
  const kinds = new Set<string>();
  for (const path of pages.paths()) {
    const planned = structuredClone(pages.at(path));
    if (!planned) throw new Error(`${path} has no page.`);
    kinds.add(planned.kind);
    expect(JSON.stringify(completePage(planned, sources)), path).toBe(JSON.stringify(whole.at(path)));
  }
  expect([...kinds].sort()).toEqual(['article', 'brief', 'complete', 'list']);
});

test('only the brief and article pages load articles, and only those they show', () => {
  const paper = edition([articleFile('one'), articleFile('two')]);
  const loaded: string[] = [];
  const pages = createPageReader(paper, '/', ({ slug }) => {
    loaded.push(slug);
    return paper.texts.get(slug) as Article;
  });
  const loadedFor = (path: string) => {
    loaded.length = 0;
    expect(pages.at(path)).toBeDefined();
    return [...loaded];
  };
  expect(loadedFor('/articles/two/')).toEqual(['two']);
  expect(loadedFor('/brief/').sort()).toEqual(['one', 'two']);
  for (const path of [
    '/',
    '/categories/hardware/',
    '/glossary/',
    '/tags/',
    '/search/',
    '/saved/',
    '/settings/',
  ])
    expect(loadedFor(path), path).toEqual([]);
});

const story = (overrides: ArticleOverrides = {}) => articleFile('story', fullArticleJson(overrides));
const others = ['2026-06-07', '2026-06-09'].map((publishedAt) =>
  articleFile(`day-${publishedAt}`, { publishedAt, tags: ['NVIDIA'], related: ['story'] }),
);

test.each<[string, ReturnType<typeof articleFile>[]]>([
  ['a title', [story({ title: 'Another title' })]],
  ['a text', [story({ impact: 'Another text.' })]],
  ['a takeaway', [story({ takeaways: [{ lead: 'Another', text: 'Takeaway.' }] })]],
  ['a term', [story({ terms: [{ term: 'Term', definition: 'Another definition.' }] })]],
  ['tags', [story({ tags: ['Another tag'] })]],
  ['a date', [story({ publishedAt: '2026-06-01', updatedAt: undefined, corrections: [] })]],
  ['another story', [story(), articleFile('more', { tags: ['NVIDIA'] })]],
])('an edit of %s changes the plan of every page whose data it changes', (_, edited) => {
  const papers = [edition([story(), ...others]), edition([...edited, ...others])];
  const [before, after] = papers.map((paper) => ({
    plans: createPages(paper, '/'),
    pages: layOut(paper, '/'),
  }));
  const changed = [...(after?.pages.paths() ?? [])].filter(
    (path) => JSON.stringify(before?.pages.at(path)) !== JSON.stringify(after?.pages.at(path)),
  );
  expect(changed).toContain(edited.length > 1 ? '/articles/more/' : '/articles/story/');
  for (const path of changed)
    expect(JSON.stringify(before?.plans.at(path)), path).not.toBe(JSON.stringify(after?.plans.at(path)));
});

test('an edit of a text does not change the plans of other stories’ pages', () => {
  const papers = [edition([story(), ...others]), edition([story({ impact: 'Another text.' }), ...others])];
  const [before, after] = papers.map((paper) => createPages(paper, '/'));
  for (const { file } of others) {
    const path = `/articles/${file.slice(file.lastIndexOf('/') + 1, -'.json'.length)}/`;
    expect(after?.at(path), path).toEqual(before?.at(path));
  }
});
