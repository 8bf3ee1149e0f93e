import { expect, test } from 'vitest';
import { articleMarkdown } from '#domain/formats/article-markdown.ts';
import { createFeedEntry } from '#domain/formats/feed.ts';
import { createLinks } from '#domain/pages/links.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { edition } from '../../fixtures/content/edition.ts';
import { pageAt } from '../../fixtures/content/pages.ts';
import { layOut } from '../../fixtures/content/whole-edition.ts';

function imageWith(licence: string) {
  const image = { src: '/mill.jpg', alt: 'A mill', credit: 'A. Nyman', licence };
  const paper = edition([articleFile('mill', { image })]);
  return { paper, page: pageAt(layOut(paper, '/'), '/articles/mill/', 'article') };
}

test.each([
  ['https://creativecommons.org/licenses/by-nc-nd/3.0/de/', 'CC BY-NC-ND 3.0'],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0'],
  ['https://creativecommons.org/publicdomain/mark/1.0/', 'Public Domain Mark 1.0'],
  ['https://www.agency.example/terms/', 'agency.example/terms'],
])('the licence %s is a link named %s', (licenceUrl, licence) => {
  expect(imageWith(licenceUrl).page.image).toMatchObject({ licence, licenceUrl });
});

test('a licence in words is no link', () => {
  const { image } = imageWith('© The agency').page;
  expect(image?.licence).toBe('© The agency');
  expect(image).not.toHaveProperty('licenceUrl');
});

test('feeds and Markdown versions link a licence, too', () => {
  const href = 'https://creativecommons.org/licenses/by/4.0/';
  const { paper, page } = imageWith(href);
  const { html } = createFeedEntry(page, paper.site, () => undefined);
  expect(html).toContain(`<p>A. Nyman · <a href="${href}" rel="license">CC BY 4.0</a></p>`);
  const article = paper.texts.get('mill');
  if (!article) throw new Error('no article');
  const markdown = articleMarkdown(article, paper.site, createLinks(paper.site, '/'), page);
  expect(markdown).toContain(`A. Nyman · [CC BY 4.0](${href})`);
});
