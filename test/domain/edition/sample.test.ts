import { expect, test } from 'vitest';
import { slugOf } from '#domain/checks/file-name-checks.ts';
import { countWords } from '#domain/edition/reading-time.ts';
import type { ArticleJson } from '../../fixtures/content/article.ts';
import { readSample, type SiteJson, sampleEdition } from '../../fixtures/content/edition.ts';

const input = await readSample();
const { articles, topics } = await sampleEdition();
const site: SiteJson = JSON.parse(input.site.text);

/** The stories as written in their files, with Markdown. */
const stories = input.articles.map(({ file, text }): [string, ArticleJson] => [
  slugOf(file),
  JSON.parse(text),
]);

/** All texts of a story, with Markdown. */
function textsOf({ summary, takeaways, analysis, impact, faq, terms }: ArticleJson): string[] {
  return [
    summary,
    ...(takeaways ?? []).flatMap(({ lead, text }) => [lead, text]),
    ...(analysis ?? []).flatMap(({ heading = '', body }) => [heading, body]),
    impact ?? '',
    ...(faq ?? []).flatMap(({ question, answer }) => [question, answer]),
    ...(terms ?? []).flatMap(({ term, definition }) => [term, definition]),
  ];
}

test('the sample has 24 stories, all published', () => {
  expect(input.articles).toHaveLength(24);
  expect(articles.map(({ slug }) => slug).sort()).toEqual(stories.map(([slug]) => slug).sort());
});

test.each(stories)('%s is a complete story', (_slug, story) => {
  const expectBetween = (count: number | undefined, min: number, max: number, label: string) => {
    expect.soft(count ?? 0, label).toBeGreaterThanOrEqual(min);
    expect.soft(count ?? 0, label).toBeLessThanOrEqual(max);
  };
  expectBetween(story.takeaways?.length, 3, 5, 'takeaways');
  expectBetween(story.analysis?.length, 3, 4, 'sections');
  expectBetween(story.faq?.length, 3, 5, 'questions');
  expect.soft(story.impact, 'impact').toMatch(/\w{3}/);
  expect.soft(story.terms?.length ?? 0, 'terms').toBeGreaterThanOrEqual(1);
  expect.soft(story.tags?.length ?? 0, 'tags').toBeGreaterThanOrEqual(1);
  expect.soft(story.disclosure, 'disclosure').toMatch(/\w{3}/);
  expect.soft(story.sources?.length ?? 0, 'sources').toBeGreaterThanOrEqual(3);
  expect
    .soft(story.sources?.filter(({ url }) => url).length ?? 0, 'sources with a link')
    .toBeGreaterThanOrEqual(1);
  expectBetween(countWords(textsOf(story).join('\n'), 'en'), 600, 900, 'words');
});

test('no two stories share a headline or a summary', () => {
  expect(new Set(articles.map(({ title }) => title)).size).toBe(24);
  expect(new Set(articles.map(({ summary }) => summary)).size).toBe(24);
});

test('the paper has eight categories, each with its own hue and motif, and each with a story', () => {
  expect(site.categories).toHaveLength(8);
  expect(new Set(site.categories.map(({ hue }) => hue)).size).toBe(8);
  expect(new Set(site.categories.map(({ motif }) => motif)).size).toBe(8);
  for (const { name, articles: list } of topics.category.values()) {
    expect.soft(list.length, name).toBeGreaterThanOrEqual(1);
  }
});

test('the lead is the story of NVIDIA and SK Telecom', () => {
  expect(site.lead).toBe('nvidia-sk-telecom-gigawatt-ai-cloud');
});
