import { expect, test } from 'vitest';
import { leadFirst } from '#domain/edition/edition.ts';
import { articleMarkdown } from '#domain/formats/article-markdown.ts';
import { planFeeds } from '#domain/formats/feed.ts';
import { newsSitemap } from '#domain/formats/news-sitemap.ts';
import { createStructuredData } from '#domain/formats/structured-data/structured-data.ts';
import { createLinks } from '#domain/pages/links.ts';
import { articleKinds } from '#domain/schema/article-kinds.ts';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { edition, now, type SiteOverrides } from '../../fixtures/content/edition.ts';
import { layOut } from '../../fixtures/content/whole-edition.ts';

const links = '[Paid](https://advertiser.example/) and [own](/tags/power/)';

function paperWith(overrides: ArticleOverrides, site: SiteOverrides = {}) {
  const about = { tags: ['Power'], impact: 'A power plant opened beside the river.' };
  return edition(
    [
      articleFile('special', { ...about, publishedAt: '2026-07-01', ...overrides }),
      articleFile('plant', { ...about, publishedAt: '2026-06-30' }),
      articleFile('river', { ...about, publishedAt: '2026-06-29' }),
    ],
    site,
  );
}

function pageOf(paper: ReturnType<typeof paperWith>, slug: string) {
  const page = layOut(paper, '/').at(`/articles/${slug}/`);
  if (page?.kind !== 'article') throw new Error(`${slug} has no page`);
  return page;
}

/** The slugs that the pages and files of a paper show where the paper chooses. */
function choicesOf(paper: ReturnType<typeof paperWith>) {
  const pages = layOut(paper, '/');
  const brief = pages.at('/brief/');
  return {
    lead: leadFirst(paper)[0]?.slug,
    brief:
      brief?.kind === 'brief' &&
      brief.sections.some(({ stories }) => stories.some(({ slug }) => slug === 'special')),
    related: pageOf(paper, 'river').related.some(({ card }) => card.slug === 'special'),
    feeds: [...planFeeds(paper)].some(({ articles }) => articles.some(({ slug }) => slug === 'special')),
    news: newsSitemap(paper, '/', now).includes('special'),
  };
}

test.each([
  ['analysis', 'Analysis', 'AnalysisNewsArticle'],
  ['opinion', 'Opinion', 'OpinionNewsArticle'],
  ['interview', 'Interview', 'NewsArticle'],
  ['review', 'Review', 'ReviewNewsArticle'],
  ['explainer', 'Explainer', 'BackgroundNewsArticle'],
  ['sponsored', 'Sponsored', 'AdvertiserContentArticle'],
] as const)('a story of the kind %s has the label %s and the type %s', (kind, label, type) => {
  const paper = paperWith({ kind });
  const page = pageOf(paper, 'special');
  const [entry] = paper.articles;
  expect(page.label).toBe(label);
  expect(entry && createLinks(paper.site, '/').card(entry).label).toBe(label);
  const graph = JSON.parse(JSON.stringify(createStructuredData(page, { site: paper.site, base: '/' })));
  expect(graph['@graph'][0]).toMatchObject({ '@type': type, genre: label });
  const article = paper.texts.get('special');
  expect(article && articleMarkdown(article, paper.site, createLinks(paper.site, '/'))).toContain(
    `# ${label}: ${page.title}`,
  );
});

test('labels are in the paper’s language', () => {
  expect(pageOf(paperWith({ kind: 'sponsored' }, { language: 'de' }), 'special').label).toBe('Anzeige');
});

test('news has no label, whether it says so or not', () => {
  expect(pageOf(paperWith({ kind: 'news' }), 'special')).toEqual(pageOf(paperWith({}), 'special'));
  expect(pageOf(paperWith({}), 'special')).not.toHaveProperty('label');
});

test.each(articleKinds.filter((kind) => kind !== 'sponsored'))('%s is everywhere', (kind) => {
  expect(choicesOf(paperWith({ kind }))).toEqual({
    lead: 'special',
    brief: true,
    related: true,
    feeds: true,
    news: true,
  });
});

test('a sponsored story is only in lists, and leads only if it is named', () => {
  expect(choicesOf(paperWith({ kind: 'sponsored' }))).toEqual({
    lead: 'plant',
    brief: false,
    related: false,
    feeds: false,
    news: false,
  });
  const paper = paperWith({ kind: 'sponsored' }, { lead: 'special' });
  expect(leadFirst(paper)[0]?.slug).toBe('special');
  expect(JSON.stringify(layOut(paper, '/').at('/tags/power/'))).toContain('"label":"Sponsored"');
});

test('links to other sites in a sponsored story are marked as paid', () => {
  const paid = (kind: 'sponsored' | 'opinion') => {
    const found: string[] = [];
    JSON.stringify(pageOf(paperWith({ kind, impact: links }), 'special').impact, (_key, value) => {
      if (value?.isSponsored) found.push(value.href);
      return value;
    });
    return found;
  };
  expect(paid('sponsored')).toEqual(['https://advertiser.example/']);
  expect(paid('opinion')).toEqual([]);
});
