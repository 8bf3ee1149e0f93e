import { expect, test } from 'vitest';
import { articleToHtml } from '#domain/formats/article-html.ts';
import { articleMarkdown } from '#domain/formats/article-markdown.ts';
import { createLinks } from '#domain/pages/links.ts';
import { parseOwnPage } from '#domain/reading/own-page-file.ts';
import { textSections } from '#domain/search/story-text.ts';
import { makePages, pageAt, smallEdition } from '../../fixtures/content/pages.ts';

const story = {
  takeaways: [],
  body: '![The weir](/weir.jpg "In June.")',
  faq: [{ question: 'Where?', answer: '- Here:\n\n  ![A map](/map.svg)' }],
};

test('the page of an article has what is known of the pictures in its texts', () => {
  const { body, faq } = pageAt(makePages({ story }), '/articles/story/', 'article');
  expect(body?.[0]).toEqual({
    type: 'figure',
    image: {
      src: '/assets/pictures/a1b2c3d4e5f6.jpg',
      file: '/weir.jpg',
      alt: 'The weir',
      width: 1600,
      height: 1200,
      colour: 'rgb(138 127 102)',
    },
    caption: ['In June.'],
  });
  expect(faq[0]?.answer).toMatchObject([
    { items: [[{ type: 'paragraph' }, { image: { src: '/map.svg', file: '/map.svg' } }]] },
  ]);
});

test('feeds and the Markdown version have the whole picture with its full address', () => {
  const edition = smallEdition({ story });
  const article = edition.texts.get('story');
  if (!article) throw new Error('The story is missing.');
  const { site } = edition;
  const page = pageAt(makePages({ story }), '/articles/story/', 'article');
  const html = articleToHtml(page, { site, address: (href) => `https://paper.example${href}` });
  expect(html).toContain(
    '<figure><img src="https://paper.example/weir.jpg" alt="The weir" width="1600" height="1200"/><figcaption>In June.</figcaption></figure>',
  );
  expect(articleMarkdown(article, site, createLinks(site, '/news/'))).toContain(
    '\n![The weir](https://paper.example/news/weir.jpg)\n\nIn June.\n',
  );
});

test('the search has captions, but not descriptions', () => {
  const page = pageAt(makePages({ story }), '/articles/story/', 'article');
  const found = JSON.stringify(textSections(page, { analysis: '', impact: '', notes: '' }));
  expect(found).toContain('In June.');
  expect(found).not.toContain('The weir');
});

test('the caption of a picture counts as text', () => {
  const words = (impact: string) => smallEdition({ story: { impact } }).articles[0]?.words ?? 0;
  expect(words('One.\n\n![A long description](/weir.jpg "Two three.")') - words('One.')).toBe(2);
});

test('a picture on an own page is an error with its line', () => {
  const { problems } = parseOwnPage({
    file: 'content/pages/contact.md',
    text: '# Contact\n\nHere:\n\n![The house](/house.jpg)\n',
  });
  expect(problems).toMatchObject([
    { line: 5, message: 'the page shows the picture /house.jpg, which only articles can' },
  ]);
});
