import { expect, test } from 'vitest';
import { countWords } from '#domain/edition/reading-time.ts';
import { slugOf } from '#domain/reading/article-file.ts';
import type { ArticleJson } from '../../fixtures/content/article.ts';
import { readSample, type SiteJson, sampleEdition } from '../../fixtures/content/edition.ts';

const input = await readSample();
const { articles, topics } = await sampleEdition();
const site: SiteJson = JSON.parse(input.site.text);

/** The stories as their files have them, Markdown and all. */
const stories = input.articles.map(({ file, text }): [string, ArticleJson] => [
  slugOf(file),
  JSON.parse(text),
]);

/** Everything that a reader reads of a story, Markdown taken as it is written. */
function textsOf({ summary, takeaways, analysis, impact, faq, terms }: ArticleJson): string[] {
  return [
    summary,
    ...(takeaways ?? []).flatMap(({ lead, text }) => [lead, text]),
    ...(analysis ?? []).flatMap(({ heading, body }) => [heading, body]),
    impact ?? '',
    ...(faq ?? []).flatMap(({ question, answer }) => [question, answer]),
    ...(terms ?? []).flatMap(({ term, definition }) => [term, definition]),
  ];
}

test('the sample is 24 stories, all of them published', () => {
  expect(input.articles).toHaveLength(24);
  expect(articles.map(({ slug }) => slug).sort()).toEqual(stories.map(([slug]) => slug).sort());
});

test.each(stories)('%s is a complete story', (_slug, story) => {
  const between = (count: number | undefined, least: number, most: number, what: string) => {
    expect.soft(count ?? 0, what).toBeGreaterThanOrEqual(least);
    expect.soft(count ?? 0, what).toBeLessThanOrEqual(most);
  };
  between(story.takeaways?.length, 3, 5, 'takeaways');
  between(story.analysis?.length, 3, 4, 'sections');
  between(story.faq?.length, 3, 5, 'questions');
  expect.soft(story.impact, 'impact').toMatch(/\w{3}/);
  expect.soft(story.terms?.length ?? 0, 'terms').toBeGreaterThanOrEqual(1);
  expect.soft(story.tags?.length ?? 0, 'tags').toBeGreaterThanOrEqual(1);
  expect.soft(story.disclosure, 'disclosure').toMatch(/\w{3}/);
  expect.soft(story.sources.length, 'sources').toBeGreaterThanOrEqual(3);
  expect.soft(story.sources.filter(({ url }) => url).length, 'sources with a link').toBeGreaterThanOrEqual(1);
  between(countWords(textsOf(story).join('\n'), 'en'), 600, 900, 'words');
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

test('the story of NVIDIA and SK Telecom leads', () => {
  expect(site.lead).toBe('nvidia-sk-telecom-gigawatt-ai-cloud');
});
