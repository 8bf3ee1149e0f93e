import { describe, expect, test } from 'vitest';
import { articleMarkdown } from '#domain/formats/article-markdown.ts';
import { createFeedEntry, planFeeds } from '#domain/formats/feed.ts';
import { createStructuredData } from '#domain/formats/structured-data/structured-data.ts';
import { createLinks } from '#domain/pages/links.ts';
import { partHeadings } from '#domain/pages/part-headings.ts';
import { createRecord } from '#domain/search/search-record.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { authorFile, authors } from '../../fixtures/content/authors.ts';
import { now, problemsOf, siteFile } from '../../fixtures/content/edition.ts';
import { pageAt } from '../../fixtures/content/pages.ts';
import { type EditionInput, layOut, parseEdition } from '../../fixtures/content/whole-edition.ts';

const by = { authors: { by: ['ada-bell', 'kim-minji'], photographs: ['desk'] } };

const input = (articles: EditionInput['articles']): EditionInput => ({
  site: siteFile({ pageSize: 10 }),
  articles,
  authors,
});
const paper = parseEdition(
  input([
    articleFile('chips', { title: 'Chips', ...by }),
    articleFile('own', { title: 'Own', authors: { by: ['desk'] }, sources: [], publishedAt: '2026-06-07' }),
    articleFile('sourced', {
      title: 'Sourced',
      authors: { by: ['desk', 'ada-bell'] },
      publishedAt: '2026-06-06',
    }),
    articleFile('plain', { title: 'Plain', publishedAt: '2026-06-05' }),
  ]),
  { now, drafts: false },
);
const pages = layOut(paper, '/news/');
const chips = pageAt(pages, '/articles/chips/', 'article');
const own = pageAt(pages, '/articles/own/', 'article');

describe('a story', () => {
  test('names its authors by role, in the order of the byline, each with a link', () => {
    expect(chips.credits).toEqual([
      {
        role: 'by',
        authors: [
          { name: 'Ada Bell', slug: 'ada-bell', href: '/news/authors/ada-bell/', before: '' },
          { name: '김민지', slug: 'kim-minji', href: '/news/authors/kim-minji/', before: ' and ' },
        ],
      },
      {
        role: 'photographs',
        authors: [
          {
            name: 'The science desk',
            slug: 'desk',
            href: '/news/authors/desk/',
            before: '',
            isOrganization: true,
          },
        ],
      },
    ]);
  });

  test('has the persons who wrote it on cards, or its first source, or its desk', () => {
    const cards = pageAt(pages, '/categories/hardware/', 'listing').cards;
    expect(cards.map(({ source }) => source)).toEqual([
      'Ada Bell and 김민지',
      'The science desk',
      'Ada Bell',
      'The Wire',
    ]);
  });

  test('without authors has no trace of them', () => {
    const plain = pageAt(pages, '/articles/plain/', 'article');
    expect(plain).not.toHaveProperty('credits');
    expect(plain).not.toHaveProperty('byline');
  });

  test('is listed on the pages of all its authors', () => {
    const listed = (slug: string) =>
      pageAt(pages, `/authors/${slug}/`, 'listing').cards.map(({ title }) => title);
    expect(listed('ada-bell')).toEqual(['Chips', 'Sourced']);
    expect(listed('desk')).toEqual(['Chips', 'Own', 'Sourced']);
  });

  test('is found by the names of persons, and filtered by the file names of all authors', () => {
    const { content } = createRecord(chips, '/news/articles/chips/', partHeadings(paper.site));
    expect(content).toContain('<p>Ada Bell.</p>');
    expect(content).not.toContain('<p>The science desk');
    for (const author of ['ada-bell Ada Bell', 'desk The science desk'])
      expect(content).toContain(`"author[content]" content="${author}"`);
  });
});

describe('an author’s page', () => {
  const page = pageAt(pages, '/authors/ada-bell/', 'listing');

  test('says who the author is', () => {
    expect(page.head).toMatchObject({ title: 'Ada Bell', description: 'Ada Bell writes about chips.' });
    expect(page.author).toEqual({
      type: 'person',
      role: 'Science editor',
      biography: 'Ada Bell writes about chips.',
      email: 'ada@test.example',
      links: [{ name: 'Mastodon', url: 'https://social.example.org/@ada' }],
    });
  });

  test('without a biography describes itself by its stories', () => {
    expect(pageAt(pages, '/authors/desk/', 'listing').head.description).toBe(
      '3 stories by The science desk in The Test, newest first.',
    );
  });

  test('has feeds of the author’s stories', () => {
    const plans = [...planFeeds(paper)].filter(({ topic }) => topic?.kind === 'author');
    expect(plans.map(({ topic, articles }) => [topic?.name, articles.length])).toEqual([
      ['The science desk', 3],
      ['Ada Bell', 2],
      ['김민지', 1],
    ]);
    expect(page.head.links?.map(({ href }) => href)).toContain('/news/authors/ada-bell/feed.xml');
  });

  test('exists before the author’s first story', () => {
    const empty = layOut(parseEdition(input([]), { now, drafts: false }), '/');
    expect(pageAt(empty, '/authors/ada-bell/', 'listing').cards).toEqual([]);
  });

  test('is a profile for search engines', () => {
    const graph = createStructuredData(page, { site: paper.site, base: '/news/' })?.['@graph'];
    expect(graph?.[0]).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: 'Ada Bell',
        jobTitle: 'Science editor',
        sameAs: ['https://social.example.org/@ada'],
      },
    });
  });
});

describe('formats', () => {
  const feedEntry = (page: typeof chips) => createFeedEntry(page, paper.site, () => undefined);

  test('name a story’s authors instead of the paper', () => {
    const url = 'https://test.example/news/authors/';
    expect(feedEntry(chips).authors).toEqual([
      { name: 'Ada Bell', url: `${url}ada-bell/` },
      { name: '김민지', url: `${url}kim-minji/` },
    ]);
    expect(feedEntry(chips).html).toContain(
      `<p lang="en-GB">By <a href="${url}ada-bell/" rel="author">Ada Bell</a> and <a`,
    );
    const graph = createStructuredData(chips, { site: paper.site, base: '/news/' })?.['@graph'];
    expect(graph?.[0]).toMatchObject({
      author: [
        { '@type': 'Person', name: 'Ada Bell', url: `${url}ada-bell/` },
        { '@type': 'Person', name: '김민지', url: `${url}kim-minji/` },
      ],
      contributor: [{ '@type': 'Organization', name: 'The science desk' }],
      publisher: { '@type': 'NewsMediaOrganization', name: 'The Test' },
    });
  });

  test('say that a story without sources is the paper’s own reporting', () => {
    const article = paper.texts.get('own');
    if (!article) throw new Error('no article');
    const markdown = articleMarkdown(article, paper.site, createLinks(paper.site, '/news/'));
    expect(markdown).toContain('By [The science desk](https://test.example/news/authors/desk/)');
    expect(markdown).toContain('## Sources\n\nOur own reporting');
    expect(feedEntry(own).html).toContain('<p lang="en-GB">Our own reporting</p>');
  });
});

describe('problems', () => {
  const found = (articles: EditionInput['articles'], more: EditionInput['articles'] = []) =>
    problemsOf({ site: siteFile(), articles, authors: [...authors, ...more] }).map(
      ({ file, path, message, fix }) => `${file} ${path}: ${message}. ${fix}`,
    );
  const story = 'src/content/articles/story.json';

  test('an author who has no file is reported with the one that was probably meant', () => {
    const article = articleFile('story', { authors: { by: ['ada-bel'], editing: ['nobody-known'] } });
    expect(found([article])).toEqual([
      `${story} authors.by[0]: there is no author "ada-bel". Did you mean "ada-bell"?`,
      `${story} authors.editing[0]: there is no author "nobody-known". Write the file authors/nobody-known.json with the author’s name.`,
    ]);
  });

  test('a story needs a source or an author who has reported it', () => {
    const fix = 'Add "sources", or "authors" with "by" if it is your own reporting.';
    const expected = [`${story} sources: names no source, and no author who reported it. ${fix}`];
    expect(found([articleFile('story', { sources: undefined })])).toEqual(expected);
    expect(found([articleFile('story', { sources: [], authors: { photographs: ['desk'] } })])).toEqual(
      expected,
    );
  });

  test('an author’s file needs a valid name, address and file name', () => {
    const files = [
      authorFile('Bo_Chan', { name: 'Bo Chan' }),
      authorFile('cy', { name: 'Cy', email: 'cy at test', links: [{ name: 'Web', url: 'cy.example' }] }),
      authorFile('ed', { name: '***' }),
    ];
    expect(found([], files)).toEqual([
      expect.stringContaining('Bo_Chan.json : the file name "Bo_Chan" is not a valid slug'),
      expect.stringContaining('cy.json email: expected an e-mail address'),
      expect.stringContaining('cy.json links[0].url: expected a web address'),
      expect.stringContaining('ed.json name: expected a name with a letter or digit'),
    ]);
  });
});

test('an author’s picture is on their page, in its structured data and in JSON feeds', () => {
  const edition = parseEdition(
    {
      site: siteFile({ address: 'https://test.example/news/' }),
      articles: [articleFile('chips', { authors: { by: ['ada-bell'] } })],
      authors: [authorFile('ada-bell', { name: 'Ada Bell', picture: { src: '/ada.jpg' } })],
    },
    { now, drafts: false },
  );
  const laidOut = layOut(edition, '/news/');
  const profile = pageAt(laidOut, '/authors/ada-bell/', 'listing');
  expect(profile.author?.picture).toEqual({
    src: '/news/assets/pictures/f6e5d4c3b2a1.jpg',
    file: '/news/ada.jpg',
    alt: '',
    width: 800,
    height: 800,
  });
  expect(createStructuredData(profile, { site: edition.site, base: '/news/' })?.['@graph'][0]).toMatchObject({
    mainEntity: { name: 'Ada Bell', image: 'https://test.example/news/ada.jpg' },
  });
  const story = pageAt(laidOut, '/articles/chips/', 'article');
  expect(createFeedEntry(story, edition.site, () => undefined).authors).toMatchObject([
    { name: 'Ada Bell', avatar: 'https://test.example/news/ada.jpg' },
  ]);
});
