import { record, sample } from 'fast-check';
import { parseOpml } from 'feedsmith';
import MarkdownIt from 'markdown-it';
import { parse } from 'parse5';
import robotsParser from 'robots-parser';
import { describe, expect, test } from 'vitest';
import { listRedirects } from '#domain/edition/redirects.ts';
import { createFeedList } from '#domain/formats/feed-list.ts';
import { llmsText } from '#domain/formats/llms.ts';
import { newsSitemap } from '#domain/formats/news-sitemap.ts';
import { createRedirectDocument } from '#domain/formats/redirect-document.ts';
import { createRobotsText } from '#domain/formats/robots.ts';
import { createSitemapFiles, createSitemapIndex } from '#domain/formats/sitemap.ts';
import { createPages } from '#domain/pages/pages.ts';
import { ContentError } from '#domain/reading/problems.ts';
import { createManifest } from '#node/outputs/web-app-manifest.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { edition as createEdition } from '../../fixtures/content/edition.ts';
import { maliciousStory, maliciousText } from '../../fixtures/content/malicious.ts';
import { wholeStory } from '../../fixtures/content/pages.ts';
import type { WholeEdition } from '../../fixtures/content/whole-edition.ts';
import { xmlError } from '../../fixtures/formats/feeds.ts';
import { elementsOf } from '../../fixtures/formats/html.ts';
import { readSitemap, readSitemapIndex } from '../../fixtures/formats/sitemaps.ts';

/** Fixed, so that each run has the same papers. SEED and RUNS try others. */
const seed = Number(process.env.SEED ?? 20261125);
const papers = Number(process.env.RUNS ?? 40);
const base = '/news/';
const origin = 'https://test.example';

/** A paper with malicious settings and a malicious story; undefined if it is rejected. */
const maliciousPaper = record({
  story: maliciousStory,
  name: maliciousText,
  description: maliciousText,
  section: maliciousText,
}).map(({ story, name, description, section }): WholeEdition | undefined => {
  try {
    return createEdition(
      [
        articleFile('story', {
          ...wholeStory({ ...story, analysis: [], faq: [], impact: undefined }),
          publishedAt: '2026-06-08',
          category: section,
          formerly: ['an-old-name', '옛-이름'],
        }),
      ],
      {
        name,
        description,
        address: `${origin}${base}`,
        categories: [{ name: section, hue: 1, motif: 'rings' }],
      },
    );
  } catch (error) {
    if (error instanceof ContentError) return undefined;
    throw error;
  }
});
const accepted = sample(maliciousPaper, { numRuns: papers, seed }).filter((paper) => paper !== undefined);
const titleOf = (paper: WholeEdition) => paper.texts.get('story')?.title ?? '';

/** Normalizes line ends as XML and HTML parsers do. */
const normalizeLineEnds = (text: string) => text.replace(/\r\n?/g, '\n');

describe('for a paper with malicious texts', () => {
  test('enough samples are accepted', () => {
    expect(accepted.length).toBeGreaterThan(papers / 4);
  });

  test('sitemaps are well-formed and list only pages of the site', async () => {
    for (const paper of accepted) {
      const pages = createPages(paper, base);
      const parts = [...createSitemapFiles(pages, paper, base)];
      const index = createSitemapIndex(parts, paper, base);
      expect([index, ...parts.map(({ text }) => text)].map(xmlError).filter(Boolean)).toEqual([]);
      expect(await readSitemapIndex(index)).toHaveLength(parts.length);
      const urls = (await Promise.all(parts.map(({ text }) => readSitemap(text)))).flat();
      expect(urls.map(({ url }) => url)).toContain(`${origin}${base}articles/story/`);
      for (const { url } of urls) {
        expect(new URL(url).href).toBe(url);
        expect(pages.at(url.slice(origin.length + base.length - 1)), url).toBeDefined();
      }
    }
  });

  test('the news sitemap has the unchanged title and paper’s name', async () => {
    for (const paper of accepted) {
      const text = newsSitemap(paper, base, new Date('2026-06-09T12:00:00Z'));
      expect(xmlError(text)).toBeUndefined();
      const [item] = await readSitemap(text);
      expect(item?.news?.title.trim()).toBe(normalizeLineEnds(titleOf(paper)).trim());
      expect(item?.news?.publication.name.trim()).toBe(normalizeLineEnds(paper.site.name).trim());
    }
  });

  test('the list of feeds is well-formed and complete', () => {
    for (const paper of accepted) {
      const text = createFeedList(paper, base);
      expect(xmlError(text)).toBeUndefined();
      const outlines = parseOpml(text).body?.outlines ?? [];
      const all = outlines.flatMap((outline) => [outline, ...(outline.outlines ?? [])]);
      for (const { xmlUrl } of all) if (xmlUrl) expect(xmlUrl.startsWith(`${origin}${base}`)).toBe(true);
      expect(all.filter(({ xmlUrl }) => xmlUrl)).toHaveLength(2 + paper.topics.tag.size);
    }
  });

  test('a redirect document has only the title and one link', () => {
    for (const paper of accepted) {
      const redirects = listRedirects(paper);
      expect(redirects).toHaveLength(2);
      for (const redirect of redirects) {
        const errors: string[] = [];
        const html = createRedirectDocument(redirect, paper, base);
        const elements = elementsOf(parse(html, { onParseError: ({ code }) => errors.push(code) }));
        expect(errors).toEqual([]);
        expect(elements.map(({ tagName }) => tagName).join(' ')).toBe(
          'html head meta meta title meta meta meta link body p p a',
        );
        const link = elements.at(-1);
        const [name] = link?.childNodes ?? [];
        expect(link?.attrs).toEqual([{ name: 'href', value: '/news/articles/story/' }]);
        expect(name && 'value' in name && name.value).toBe(normalizeLineEnds(titleOf(paper)));
      }
    }
  });

  test('llms.txt has no HTML, no image and no links to other sites', () => {
    const reader = new MarkdownIt({ html: true });
    for (const paper of accepted) {
      const tokens = reader
        .parse(llmsText(paper, base), {})
        .flatMap((token) => [token, ...(token.children ?? [])]);
      expect(tokens.filter(({ type }) => /^(?:html|image|fence|code)/.test(type))).toEqual([]);
      expect(tokens.filter(({ type, tag }) => type === 'heading_open' && tag === 'h1')).toHaveLength(1);
      const links = tokens.flatMap((token) =>
        token.type === 'link_open' ? String(token.attrGet('href')) : [],
      );
      expect(links).toContain(`${origin}${base}articles/story/index.md`);
      expect(links.filter((href) => !href.startsWith(`${origin}${base}`))).toEqual([]);
    }
  });

  test('the manifest has the unchanged name and description', () => {
    const colours = { light: '#ffffff', dark: '#000000' };
    for (const { site } of accepted) {
      const written = JSON.parse(JSON.stringify(createManifest(site, base, [], colours)));
      expect(written).toMatchObject({ name: site.name, description: site.description, start_url: base });
    }
  });

  test('robots.txt does not depend on texts', () => {
    for (const paper of accepted) {
      const text = createRobotsText(paper, base);
      expect(text).toBe(
        createRobotsText({ ...paper, site: { ...paper.site, name: 'A', description: 'B' } }, base),
      );
      expect(robotsParser(`${origin}/robots.txt`, text).getSitemaps()).toEqual([
        `${origin}${base}sitemap.xml`,
        `${origin}${base}news-sitemap.xml`,
      ]);
    }
  });
});
