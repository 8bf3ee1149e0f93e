// @vitest-environment node
import { sample } from 'fast-check';
import MarkdownIt from 'markdown-it';
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { render } from '#client/entries/server.tsx';
import { articleMarkdown } from '#domain/formats/article-markdown.ts';
import { formatAtom } from '#domain/formats/atom.ts';
import { formatJsonFeed } from '#domain/formats/json-feed.ts';
import { llmsText } from '#domain/formats/llms.ts';
import { formatRss } from '#domain/formats/rss.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { createLinks } from '#domain/pages/links.ts';
import { ContentError } from '#domain/reading/problems.ts';
import { structuredDataElement } from '#node/rendering/document.ts';
import { maliciousStory } from '../../fixtures/content/malicious.ts';
import { makePages, pageAt, type Stories, smallEdition, wholeStory } from '../../fixtures/content/pages.ts';
import { layOut, type WholeEdition } from '../../fixtures/content/whole-edition.ts';
import { mainFeed, xmlError } from '../../fixtures/formats/feeds.ts';
import { elementsOf, textOf } from '../../fixtures/formats/html.ts';

/** Every run takes the same stories; SEED and RUNS try others. */
const seed = Number(process.env.SEED ?? 20261125);
const stories = Number(process.env.RUNS ?? 60);

/** The edition with a story; undefined if the story is rejected. */
function accept(story: Stories[string]): WholeEdition | undefined {
  try {
    return smallEdition({ story: wholeStory(story), other: { tags: ['Power'] } });
  } catch (error) {
    if (error instanceof ContentError) return undefined;
    throw error;
  }
}

const addresses = new Set(['href', 'src', 'action', 'formaction', 'srcset', 'poster', 'data', 'xlink:href']);
/** Dangerous markup: elements that run or embed something, event handlers and unsafe addresses. */
function dangersOf(elements: Tree.Element[]): string[] {
  return elements.flatMap(({ tagName, attrs }) => [
    ...(/^(?:script|style|iframe|object|embed|base|meta|link|template|math|u|img)$/.test(tagName)
      ? [tagName]
      : []),
    ...attrs
      .filter(({ name, value }) =>
        addresses.has(name)
          ? !/^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i.test(value)
          : /^on|^style$|[^\w:-]/.test(name),
      )
      .map(({ name, value }) => `${tagName} ${name}="${value}"`),
  ]);
}

const editions = sample(maliciousStory, { numRuns: stories, seed }).map(accept);
const accepted = editions.filter((edition) => edition !== undefined);
const reader = new MarkdownIt({ html: true });

describe('a malicious story', () => {
  test('is rejected or accepted as harmless, and both occur among the samples', () => {
    expect(accepted.length).toBeGreaterThan(stories / 4);
    expect(accepted.length).toBeLessThan(stories);
  });

  test('adds no element, event handler or address to any page', async () => {
    const innocent = makePages({ story: wholeStory(), other: { tags: ['Power'] } });
    const namesIn = (html: string) => new Set(elementsOf(parseFragment(html)).map(({ tagName }) => tagName));
    const usual = namesIn(
      (await render('/articles/story/', pageAt(innocent, '/articles/story/', 'article'))).body,
    );
    const marked = new Set([
      'em',
      'strong',
      'code',
      'pre',
      'blockquote',
      'ol',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'hr',
      'br',
      'h4',
      'h5',
      'h6',
    ]);
    for (const edition of accepted) {
      const pages = layOut(edition, '/');
      const paths = [...pages.paths()];
      expect(paths).toContain('/articles/story/');
      for (const path of paths) {
        const { head, body } = await render(path, pages.at(path) as PageData);
        const elements = elementsOf(parseFragment(body));
        expect(dangersOf(elements), path).toEqual([]);
        if (path === '/articles/story/') {
          const unusual = elements
            .map(({ tagName }) => tagName)
            .filter((name) => !usual.has(name) && !marked.has(name));
          expect(unusual).toEqual([]);
          const heading = elements.find(({ tagName }) => tagName === 'h1');
          expect(heading && textOf(heading)).toBe(edition.texts.get('story')?.title.replace(/\r\n?/g, '\n'));
        }
        const inHead = elementsOf(parse(`<!doctype html><head>${head}</head><body>`)).map(
          ({ tagName }) => tagName,
        );
        expect(
          inHead.filter((name) => !['html', 'head', 'body', 'title', 'meta', 'link'].includes(name)),
        ).toEqual([]);
      }
    }
  });

  test('is described to search engines in one script of JSON-LD, with its title unchanged', () => {
    const paper = { base: '/', logo: undefined };
    for (const edition of accepted) {
      const page = layOut(edition, '/').at('/articles/story/');
      if (!page) throw new Error('The story has no page.');
      const html = structuredDataElement(page, { ...paper, site: edition.site });
      const [script, ...others] = elementsOf(parseFragment(html));
      expect([script?.tagName, others]).toEqual(['script', []]);
      const [text] = script?.childNodes ?? [];
      const graph = JSON.parse(text && 'value' in text ? text.value : '')['@graph'];
      expect(graph).toContainEqual(
        expect.objectContaining({ '@type': 'NewsArticle', headline: edition.texts.get('story')?.title }),
      );
    }
  });

  test('leaves feeds well-formed and as harmless as its page', () => {
    for (const edition of accepted) {
      const feed = mainFeed(edition);
      expect([xmlError(formatRss(feed)), xmlError(formatAtom(feed))]).toEqual([undefined, undefined]);
      const { items } = JSON.parse(formatJsonFeed(feed));
      expect(items).toHaveLength(2);
      for (const { content_html: html } of items)
        expect(dangersOf(elementsOf(parseFragment(html)))).toEqual([]);
    }
  });

  test('has a Markdown version without HTML, images or unsafe links', () => {
    for (const edition of accepted) {
      const story = edition.texts.get('story');
      if (!story) throw new Error('The story has no text.');
      for (const text of [
        articleMarkdown(story, edition.site, createLinks(edition.site, '/')),
        llmsText(edition, '/'),
      ]) {
        const tokens = reader.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
        expect(tokens.filter(({ type }) => /^html|^image/.test(type)).map(({ content }) => content)).toEqual(
          [],
        );
        const links = tokens
          .filter(({ type }) => type === 'link_open')
          .map((token) => String(token.attrGet('href')));
        expect(links.length).toBeGreaterThan(1);
        expect(links.filter((href) => !/^(?:https?:\/\/|mailto:)/i.test(href))).toEqual([]);
      }
    }
  });
});
