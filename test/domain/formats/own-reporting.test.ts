import { expect, test } from 'vitest';
import { articleMarkdown } from '#domain/formats/article-markdown.ts';
import { createFeedEntry } from '#domain/formats/feed.ts';
import { createLinks } from '#domain/pages/links.ts';
import { articleKinds } from '#domain/schema/article-kinds.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { authors } from '../../fixtures/content/authors.ts';
import { now, siteFile } from '../../fixtures/content/edition.ts';
import { pageAt } from '../../fixtures/content/pages.ts';
import { layOut, parseEdition } from '../../fixtures/content/whole-edition.ts';

/** The formats of an article by a reporter, without sources, and whether each calls it the paper's own reporting. */
function formatsOf(kind: (typeof articleKinds)[number]): boolean[] {
  const articles = [articleFile('story', { kind, authors: { by: ['ada-bell'] }, sources: [] })];
  const paper = parseEdition({ site: siteFile(), articles, authors }, { now, drafts: false });
  const article = paper.texts.get('story');
  if (!article) throw new Error('no article');
  const page = pageAt(layOut(paper, '/'), '/articles/story/', 'article');
  const texts = [
    articleMarkdown(article, paper.site, createLinks(paper.site, '/')),
    createFeedEntry(page, paper.site, () => undefined).html,
  ];
  return texts.map((text) => /Sources/.test(text) && /Our own reporting/.test(text));
}

test('feeds and Markdown versions call articles without sources the paper’s own reporting, but no opinion or advertisement', () => {
  const reporting = articleKinds.filter((kind) => !['opinion', 'review', 'sponsored'].includes(kind));
  for (const kind of articleKinds)
    expect(formatsOf(kind), kind).toEqual(Array(2).fill(reporting.includes(kind)));
});
