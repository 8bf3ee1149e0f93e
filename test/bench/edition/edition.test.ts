import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainText } from '#domain/markdown/rich-text.ts';
import { createArticle, lastDay, writeEdition } from '../../../bench/edition/edition.ts';
import { readFolder } from '../../fixtures/content/edition.ts';
import { parseEdition, type WholeEdition } from '../../fixtures/content/whole-edition.ts';

let folder: string;
let edition: WholeEdition;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-edition-'));
  const content = path.join(folder, 'content');
  await writeEdition(content, { articles: 500 });
  edition = parseEdition(await readFolder(content, content), {
    now: new Date(`${lastDay}T23:59:59Z`),
    drafts: false,
  });
});

afterAll(() => rm(folder, { recursive: true }));

test('a generated edition passes all content checks', () => {
  expect(edition.articles).toHaveLength(500);
});

test('the same options give the same bytes, and a larger edition contains the smaller one', async () => {
  const again = path.join(folder, 'again');
  await writeEdition(again, { articles: 100 });
  const names = await readdir(path.join(again, 'articles'));
  expect(names).toHaveLength(100);
  for (const name of names) {
    const bytes = await readFile(path.join(again, 'articles', name));
    expect(bytes.equals(await readFile(path.join(folder, 'content/articles', name)))).toBe(true);
  }
  expect(createArticle(7, 2)).not.toEqual(createArticle(7, 1));
});

test('a folder with articles is not overwritten', async () => {
  await expect(writeEdition(path.join(folder, 'content'), { articles: 1 })).rejects.toThrow(/not empty/);
});

test('few tags and sources have most of the articles, and every category has some', () => {
  const counts = [...edition.topics.tag.values()].map(({ articles }) => articles.length);
  expect(counts.length).toBeGreaterThan(55);
  expect(counts[0]).toBeGreaterThan(10 * (counts[45] ?? 0));
  expect(edition.topics.source.size).toBe(40);
  expect(edition.topics.category.size).toBeGreaterThan(1);
  for (const { articles } of edition.topics.category.values()) expect(articles.length).toBeGreaterThan(20);
  for (const { tags } of edition.articles) {
    expect(tags.length).toBeGreaterThanOrEqual(2);
    expect(tags.length).toBeLessThanOrEqual(4);
  }
});

test('an article has about 800 words', () => {
  const counts = [...edition.texts.values()].map(
    ({ summary, takeaways, analysis, impact = [], faq, terms }) => {
      const texts = [
        summary,
        ...takeaways.flatMap(({ lead, text }) => [lead, text]),
        ...analysis.flatMap(({ heading, body }) => [heading, plainText(body)]),
        plainText(impact),
        ...faq.flatMap(({ question, answer }) => [question, plainText(answer)]),
        ...terms.flatMap(({ term, definition }) => [term, definition]),
      ];
      return texts.join(' ').split(/\s+/).length;
    },
  );
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  expect(mean).toBeGreaterThan(750);
  expect(mean).toBeLessThan(850);
});

test('the vocabulary grows with the edition, as in prose', () => {
  const words = (from: number, to: number) => {
    const seen = new Set<string>();
    for (let number = from; number < to; number++) {
      for (const word of JSON.stringify(createArticle(number)).match(/\p{L}+/gu) ?? []) seen.add(word);
    }
    return seen.size;
  };
  const growth = words(0, 400) / words(0, 100);
  expect(growth).toBeGreaterThan(1.6);
  expect(growth).toBeLessThan(3);
});

test('articles span ten years, dated by day or with a time', () => {
  const dates = edition.articles.map(({ publishedAt }) => publishedAt);
  expect(dates.some((date) => date.length === 10) && dates.some((date) => date.length > 10)).toBe(true);
  expect((dates.at(-1) ?? '') > '2016-06').toBe(true);
});
