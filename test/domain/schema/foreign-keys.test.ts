import { describe, expect, test } from 'vitest';
import { parseSite } from '#domain/edition/edition.ts';
import { parseArticleFile } from '#domain/reading/article-file.ts';
import { explainForeignKey } from '#domain/schema/foreign-keys.ts';
import { fullArticleJson } from '../../fixtures/content/article.ts';
import { siteFile } from '../../fixtures/content/edition.ts';

/** The fixes of the problems of an article with an added text. */
function fixesFor(mark: string, added: string): string[] {
  const text = JSON.stringify(fullArticleJson()).replace(mark, `${mark}${added},`);
  const { problems } = parseArticleFile({ file: 'src/content/articles/a-story.json', text }, undefined);
  return problems.map(({ message, fix }) => `${message} → ${fix}`);
}

describe('a field of another system is reported with the one that has its content', () => {
  test.each([
    ['tag', 'tags'],
    ['keywords', 'tags'],
    ['content', 'body'],
    ['articleBody', 'body'],
    ['sections', 'analysis'],
    ['image_url', 'image'],
    ['featured-image', 'image'],
    ['date', 'publishedAt'],
    ['datePublished', 'publishedAt'],
    ['excerpt', 'summary'],
    ['description', 'summary'],
    ['subtitle', 'summary'],
    ['headline', 'title'],
    ['lang', 'language'],
    ['source', 'sources'],
    ['author', 'authors'],
    ['byline', 'authors'],
    ['section', 'category'],
    ['draft', 'status'],
    ['aliases', 'formerly'],
    ['key_points', 'takeaways'],
  ])('%s', (key, field) => {
    expect(fixesFor('{', `"${key}":"x"`)).toEqual([
      expect.stringMatching(new RegExp(`^unknown key → Use "${field}": [A-Z].*\\.$`)),
    ]);
  });

  test.each([
    ['"image":{', 'description', 'alt'],
    ['"image":{', 'license', 'licence'],
    ['"image":{', 'url', 'src'],
    ['"image":{', 'photographer', 'credit'],
    ['"sources":[{', 'title', 'name'],
    ['"sources":[{', 'link', 'url'],
    ['"sources":[{', 'date', 'publishedAt'],
    ['"takeaways":[{', 'body', 'text'],
    ['"analysis":[{', 'title', 'heading'],
    ['"analysis":[{', 'text', 'body'],
    ['"faq":[{', 'q', 'question'],
    ['"terms":[{', 'meaning', 'definition'],
    ['"corrections":[{', 'date', 'at'],
  ])('in %s: %s', (mark, key, field) => {
    expect(fixesFor(mark, `"${key}":"x"`)).toEqual([
      expect.stringMatching(new RegExp(`^unknown key → Use "${field}": [A-Z].*\\.$`)),
    ]);
  });

  test('of site.json', () => {
    const { file, text } = siteFile();
    const { problems } = parseSite({ file, text: text.replace('{', '{ "baseURL": "x", "title": "y",') });
    expect(problems.map(({ fix }) => fix)).toEqual([
      expect.stringMatching(/^Use "address": The front page/),
      'Use "name": The site’s name.',
    ]);
  });
});

test.each([
  [
    'slug',
    'There is no field for it: the file’s name is the article’s URL. The URL of a source belongs to "sources". Remove it.',
  ],
  ['readingTime', 'There is no field for it: the build calculates it. Remove it.'],
  [
    'featured',
    'There is no field for it: "lead" in site.json names the article that leads the front page. Remove it.',
  ],
])('%s is reported with the reason why there is no such field', (key, fix) => {
  expect(fixesFor('{', `"${key}":"x"`)).toEqual([`unknown key → ${fix}`]);
});

test('misspelt fields and names of objects are no fields of other systems', () => {
  for (const key of ['takeawais', 'constructor', '__proto__', 'toString', ''])
    expect(explainForeignKey(key, ['title', 'publishedAt', 'takeaways', 'constructor'])).toBeUndefined();
  expect(fixesFor('{', '"titel":"x"')).toEqual(['unknown key → Did you mean "title"?']);
});
