import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogues } from '#domain/messages/catalogues.ts';
import { buildContent } from '../../fixtures/sites/build.ts';
import { readAllFiles } from '../../fixtures/sites/read-all-files.ts';
import { root } from '../../fixtures/source-files.ts';

/** Attributes that readers see or hear. */
const spoken = ['alt', 'aria-description', 'aria-label', 'content', 'placeholder', 'title', 'value'];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-languages-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** The texts of a document, without those that are marked as English, scripts and styles. */
function textsOf(html: string): string[] {
  const visit = (node: Tree.Node, isEnglish: boolean): string[] => {
    if (node.nodeName === '#text') return isEnglish ? [] : [(node as Tree.TextNode).value];
    if (node.nodeName === 'script' || node.nodeName === 'style') return [];
    const { attrs = [], childNodes = [] } = node as Partial<Tree.Element>;
    const lang = attrs.find(({ name }) => name === 'lang')?.value;
    const isInside = lang === undefined ? isEnglish : lang.startsWith('en');
    const values = attrs.flatMap(({ name, value }) => (!isInside && spoken.includes(name) ? value : []));
    return [...values, ...childNodes.flatMap((child) => visit(child, isInside))];
  };
  return visit(parse(html), false);
}

/** The texts of a JSON file. */
function valuesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'kind' ? [] : valuesOf(one)));
}

/** The words of the English catalogue that another one does not have, without values and variants. */
function englishWords(language: string): { phrases: string[]; words: Set<string> } {
  const fragments = Object.entries(catalogues.en ?? {}).flatMap(([key, text]) =>
    text === catalogues[language]?.[key] ? [] : text.split(/\{\{|\}\}|\{[^{}]*\}|\.input|\.match/),
  );
  const cleaned = fragments.map((text) => text.trim()).filter((text) => /\p{L}{3}/u.test(text));
  const own = new Set(Object.values(catalogues[language] ?? {}));
  return {
    phrases: cleaned.filter((text) => /\p{L}+ \p{L}+ \p{L}+/u.test(text)),
    words: new Set(cleaned.filter((text) => !own.has(text))),
  };
}

const withoutIsolates = (text: string) => text.replace(/[\u2066-\u2069]/g, '').trim();

test.each(['ar', 'de', 'ko'])(
  'a paper in %s has no English words in pages, feeds and other files',
  async (language) => {
    const content = path.join(folder, `${language}-content`);
    await cp(path.join(root, 'test/fixtures/papers', language), content, { recursive: true });
    // Its headings are English, like its text.
    await rm(path.join(content, 'articles/samsung-hbm4-in-english.json'));
    const site = path.join(folder, language);
    await buildContent(content, site, {
      now: new Date('2026-11-23T12:00:00Z'),
      cache: path.join(folder, `${language}-cache`),
    });
    const { phrases, words } = englishWords(language);
    const found: string[] = [];
    let count = 0;
    for (const [file, bytes] of await readAllFiles(site)) {
      if (!/\.(?:html|xml|json|opml|txt|md|webmanifest)$/.test(file) || /licences|vercel/.test(file))
        continue;
      const text = Buffer.from(bytes, 'base64').toString();
      const texts = file.endsWith('.html')
        ? textsOf(text)
        : (/json|manifest/.test(file) ? valuesOf(JSON.parse(text)) : [text]).flatMap((value) =>
            value.split(/[<>\n"]/),
          );
      for (const one of texts.map(withoutIsolates)) {
        count++;
        const phrase = words.has(one) ? one : phrases.find((part) => one.includes(part));
        if (phrase) found.push(`${file}: ${phrase}`);
      }
    }
    expect(count).toBeGreaterThan(1000);
    expect([...new Set(found)]).toEqual([]);
  },
);

/** Words that the languages share with English. */
const shared =
  /^(?:Ctrl K|Esc|Feeds?|Filters|Interview|Letters|Menu|Normal|Notes?|Offline|Opinion|Pages?|Pause|Print|Questions|Sans|Serif|Site|Sitemap|Sources?|Stop)$/;

test.each(Object.entries(catalogues).filter(([language]) => language !== 'en'))(
  'the catalogue %s has no English text',
  (language, catalogue) => {
    const same = Object.entries(catalogue).filter(([key, text]) => {
      const letters = text.replace(/\{[^{}]*\}/g, '').replace(/^\W+|\W+$/g, '');
      const isPage = language === 'fr' && letters === 'page';
      return text === catalogues.en?.[key] && /[a-z]{2}/.test(letters) && !shared.test(letters) && !isPage;
    });
    expect(same).toEqual([]);
  },
);
