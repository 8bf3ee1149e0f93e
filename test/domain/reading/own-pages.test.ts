import { expect, test } from 'vitest';
import { articleFile } from '../../fixtures/content/article.ts';
import { editionInput, pageFile, problemsOf, type SiteOverrides } from '../../fixtures/content/edition.ts';

/** The problems of a paper with one page of its own. */
const problems = (text: string, slug = 'imprint', site: SiteOverrides = {}) =>
  problemsOf({ ...editionInput([articleFile('story')], site), pages: [pageFile(slug, text)] }).map(
    ({ file, line, message, fix }) => `${file.replace(/.*\//, '')}:${line} ${message}. ${fix}`,
  );

test('a title, a text and links to pages, parts and other sites are all that a page needs', () => {
  const text =
    '# Imprint\n\nSee [us](/imprint/), [a story](/articles/story/), [the law](#the-law) and [a site](https://example.org/).\n\n## The law\n\nText.\n';
  expect(problems(text)).toEqual([]);
  expect(problems(text.replaceAll('\n', '\r\n'))).toEqual([]);
});

test.each([
  [
    '',
    'imprint.md:1 does not begin with its title. Write the title into the first line, such as “# Imprint”.',
  ],
  [
    'Text.',
    'imprint.md:1 does not begin with its title. Write the title into the first line, such as “# Imprint”.',
  ],
  [
    '# …\n\nText.',
    'imprint.md:1 does not begin with its title. Write the title into the first line, such as “# Imprint”.',
  ],
  ['# Imprint', 'imprint.md:1 has a title and no text. Write the text below the title.'],
  [
    '---\ntitle: Imprint\n---\n\nText.',
    'imprint.md:1 begins with front matter, which pages do not have. Remove it, and begin the file with the title, such as “# Imprint”: a page has no other fields.',
  ],
  [
    '# Imprint\n\nText.\n\n# Privacy\n\nText.',
    'imprint.md:5 has a second title: “Privacy”. Begin the headings of its sections with “##”.',
  ],
  [
    '# Imprint\n\nText.[^1]\n\n[^1]: A note.',
    'imprint.md:5 has a footnote, which only articles have. Write it into the text.',
  ],
  [
    '# Imprint\n\nText <b>bold</b>.',
    'imprint.md:3 HTML is not allowed: “<b>”. Use Markdown instead; to show the character itself, put it between backticks.',
  ],
  [
    '# Imprint\n\nText.\n\n[Law](/privcy/)',
    'imprint.md:5 the link to /privcy/ leads nowhere. Correct or remove the link.',
  ],
  [
    '# Imprint\n\n[Law](/imprin/)',
    'imprint.md:3 the link to /imprin/ leads nowhere. Did you mean /imprint/?',
  ],
  [
    '# Imprint\n\n## The law\n\n[Law](#the-lwa)',
    'imprint.md:5 the link to #the-lwa leads to no part of this page. Did you mean #the-law?',
  ],
  ['# Imprint\n\nText\u0007.', 'imprint.md:3 contains U+0007, which no page can show. Remove it.'],
])('%j is reported with its line and what to do', (text, problem) => {
  expect(problems(text)).toContain(problem);
});

test('a page with the address of another page, or a name that is no address, has to be renamed', () => {
  for (const slug of [
    'articles',
    'tags',
    'search',
    'saved',
    'brief',
    'glossary',
    'settings',
    'page',
    'assets',
  ])
    expect(problems('# A\n\nText.', slug)).toEqual([
      `${slug}.md:1 its address, /${slug}/, is that of other pages or files of this paper. Rename the file.`,
    ]);
  expect(problems('# A\n\nText.', 'About Us')).toEqual([
    'About Us.md:1 the file name "About Us" is not a valid slug. Rename it to "about-us.md": lower case, hyphens between words.',
  ]);
});

test('articles and redirects may lead to a page, and an old address may not be one', () => {
  const withRedirects = (redirects: Record<string, string>) =>
    problems('# A\n\nText.', 'imprint', { redirects });
  expect(withRedirects({ '/impressum.html': '/imprint/', '/legal/': '/imprint/' })).toEqual([]);
  expect(withRedirects({ '/legal/': '/imprnt/' })).toEqual([
    expect.stringContaining('the link to /imprnt/ leads nowhere. Did you mean /imprint/?'),
  ]);
  expect(withRedirects({ '/imprint': '/brief/' })).toEqual([
    expect.stringContaining('"/imprint" is an address of this paper now'),
  ]);
  const linking = articleFile('story', { impact: 'See the [imprint](/imprint/).' });
  expect(problemsOf({ ...editionInput([linking]), pages: [pageFile('imprint', '# A\n\nText.')] })).toEqual(
    [],
  );
  expect(problemsOf(editionInput([linking]))).toHaveLength(1);
});
