import { expect, test } from 'vitest';
import { createSiteInfo } from '#domain/pages/site-info.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { editionInput, pageFile, problemsOf, type SiteOverrides } from '../../fixtures/content/edition.ts';
import { createPaper, type EditionJson } from '../../fixtures/content/paper.ts';

const pages = {
  about: '# About us\n\nText.',
  imprint: '# Imprint\n\nText.',
  'über-uns': '# Über uns\n\nText.',
};

/** The links of a paper with three pages of its own. */
function linksOf(site: EditionJson['site'], base = '/') {
  const [edition] = createPaper([{ site, pages }], base);
  if (!edition) throw new Error('no edition');
  const { navigation, footer } = createSiteInfo(edition.edition.site, edition.base);
  return { navigation, footer };
}

test('the footer has all pages that the navigation does not have', () => {
  const { navigation, footer } = linksOf(
    { navigation: [{ href: '/about/' }, { href: '/über-uns/' }] },
    '/news/',
  );
  expect(navigation).toEqual([
    { name: 'About us', href: '/news/about/' },
    { name: 'Über uns', href: '/news/%C3%BCber-uns/' },
  ]);
  expect(footer).toEqual([{ name: 'Imprint', href: '/news/imprint/' }]);
});

test('the footer of site.json has its links and no others', () => {
  const links = [
    { href: '/imprint/' },
    { name: 'Tickets', href: 'https://tickets.example.org/' },
    { name: 'Write to us', href: 'mailto:desk@test.example' },
    { name: 'Call us', href: 'tel:+441603555010' },
    { name: 'Law', href: '/categories/policy-safety/' },
  ];
  expect(linksOf({ footer: links }, '/news/').footer).toEqual([
    { name: 'Imprint', href: '/news/imprint/' },
    { name: 'Tickets', href: 'https://tickets.example.org/', rel: 'noopener' },
    { name: 'Write to us', href: 'mailto:desk@test.example' },
    { name: 'Call us', href: 'tel:+441603555010' },
    { name: 'Law', href: '/news/categories/policy-safety/' },
  ]);
  expect(linksOf({ footer: [] }).footer).toEqual([]);
});

const problems = (site: SiteOverrides) =>
  problemsOf({
    ...editionInput([articleFile('story')], site),
    pages: [pageFile('imprint', pages.imprint)],
  }).map(({ path, message, fix }) => `${path}: ${message}. ${fix}`);

test.each([
  [{ href: '/imprnt/' }, 'footer[0].href: the link to /imprnt/ leads nowhere. Did you mean /imprint/?'],
  [
    { href: '/glossary/' },
    'footer[0].name: is missing. Add it: only pages in the folder “pages” have a title of their own.',
  ],
  [
    { href: 'https://tickets.example.org/' },
    'footer[0].name: is missing. Add it: only pages in the folder “pages” have a title of their own.',
  ],
  [
    { name: 'Run', href: 'javascript:alert(1)' },
    'footer[0].href: a link leads to “javascript:alert(1)”. Begin it with https://, mailto: or tel:, or with / for a page of this site.',
  ],
  [
    { name: 'Part', href: '#part' },
    'footer[0].href: a link leads to “#part”. Begin it with https://, mailto: or tel:, or with / for a page of this site.',
  ],
  [
    { name: 'Intranet', href: 'http://localhost/' },
    expect.stringContaining('footer[0].href: the link to “http://localhost/” '),
  ],
])('the link %j is reported', (link, problem) => {
  expect(problems({ footer: [link] })).toEqual([problem]);
});

test('a link is in a list only once', () => {
  expect(problems({ navigation: [{ href: '/imprint/' }, { name: 'Legal', href: '/imprint/' }] })).toEqual([
    'navigation[1].href: is already in this list. Remove one of the two.',
  ]);
});

test('a link may lead to an address of an earlier site', () => {
  const redirects = { '/tickets/': '/brief/' };
  expect(problems({ redirects, footer: [{ name: 'Tickets', href: '/tickets/' }] })).toEqual([]);
});
