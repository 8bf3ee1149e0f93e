import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { plainText } from '#domain/markdown/rich-text.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import { builtPaths, readPage, readPageData } from '../fixtures/sites/built-site.ts';
import { readText } from '../fixtures/source-files.ts';

const { name: paper } = JSON.parse(readText('src/content/site.json')) as { name: string };

const stories = builtPaths.flatMap((path): [string, ArticlePageData][] => {
  const page = readPageData(path);
  return page.kind === 'article' ? [[path, page]] : [];
});

const parse = (html: string) => new JSDOM(html).window.document;

/** The article that Firefox's reader mode shows. */
function readerMode(path: string) {
  const article = new Readability(parse(readPage(path).html)).parse();
  if (!article?.content) throw new Error(`Reader mode finds no article in ${path}`);
  return { ...article, view: parse(article.content).body };
}

const oneLine = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The texts of an article, one for each element that shows it. */
function textsOf({
  summary,
  takeaways,
  body = [],
  analysis,
  impact = [],
  faq,
  terms,
  corrections,
  ...page
}: ArticlePageData) {
  return [
    summary,
    ...takeaways.flatMap(({ lead, text }) => [lead, text]),
    ...plainText(body).split('\n'),
    ...analysis.flatMap((section) => [section.heading, ...plainText(section.body).split('\n')]),
    ...plainText(impact).split('\n'),
    ...faq.flatMap(({ question, answer }) => [question, ...plainText(answer).split('\n')]),
    ...terms.flatMap(({ term, definition }) => [term, definition]),
    ...corrections.map(({ text }) => text),
    ...page.sources.map(({ name }) => name),
    page.disclosure ?? '',
  ].map(oneLine);
}

test('there are stories', () => {
  expect(stories.length).toBeGreaterThan(20);
});

describe.each(stories)('in reader mode, %s', (path, page) => {
  const { title, byline, siteName, publishedTime, excerpt, view } = readerMode(path);
  const shown = oneLine(view.textContent);

  test('is an article of the paper with its title, summary and date', () => {
    expect({ title, byline, siteName, publishedTime, excerpt }).toEqual({
      title: page.title,
      byline: page.credits?.[0]?.authors[0]?.name,
      siteName: paper,
      publishedTime: page.published.iso,
      excerpt: page.summary,
    });
  });

  test('has every text of the article, beginning with the summary', () => {
    // A table's cells are one line in the plain text, and elements of their own on the page.
    const words = (text: string) => text.replaceAll(' ', '');
    expect(textsOf(page).filter((text) => !words(shown).includes(words(text)))).toEqual([]);
    expect(shown.startsWith(oneLine(page.summary))).toBe(true);
  });

  test('has the headings of its parts in order, without the title', () => {
    const headings = [...view.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(headings).toEqual([
      ...(page.takeaways.length > 0 ? ['Key takeaways'] : []),
      ...(page.bodySections ?? []).map(({ heading }) => heading),
      ...(page.analysis.length > 0 ? ['In-depth analysis'] : []),
      ...(page.impact ? ['Industry impact'] : []),
      ...(page.faq.length > 0 ? ['Frequently asked questions'] : []),
      ...(page.terms.length > 0 ? ['Terms explained'] : []),
      ...(page.corrections.length > 0 ? ['Corrections'] : []),
      'Sources',
    ]);
  });

  test('links to every source', () => {
    const hrefs = [...view.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    for (const { url } of page.sources) if (url) expect(hrefs).toContain(new URL(url).href);
  });

  test('has no controls and none of the page around the article', () => {
    expect(view.querySelector('button, input, fieldset, nav, svg')).toBeNull();
    const around = ['#', 'Link to this', 'Expand all', 'Back to list', 'Share', 'min read', 'Related news'];
    const text = textsOf(page).join(' ');
    expect(around.filter((words) => shown.includes(words) && !text.includes(words))).toEqual([]);
  });
});
