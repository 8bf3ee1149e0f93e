import { cleanup, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';

/** Loads the modules anew, as a reload of the page does; the tab's storage stays. */
async function load() {
  vi.resetModules();
  const { rememberList } = await import('#client/features/list-order/remember-list.ts');
  const { Neighbours } = await import('#client/features/list-order/neighbours.tsx');
  return { rememberList, Neighbours };
}

const paper = {
  previous: { name: 'Newer', href: '/articles/newer/' },
  next: { name: 'Older', href: '/articles/older/' },
};
const card = (slug: string, lang = '') =>
  `<article><h3><a href="/articles/${slug}/" lang="${lang}">${slug}</a></h3><a href="/articles/${slug}/#part">Continue</a></article>`;
const showPage = (html: string) => {
  document.body.innerHTML = `<main>${html}</main>`;
};
const links = () =>
  screen.queryAllByRole('link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')]);

beforeEach(() => {
  sessionStorage.clear();
});

test('previous and next follow the list that the reader came from', async () => {
  const { rememberList, Neighbours } = await load();
  showPage(`<h1>Topic</h1>${card('one')}${card('two', 'ko')}${card('three')}`);
  rememberList('/articles/two/');
  document.body.innerHTML = '';
  render(<Neighbours href="/articles/two/" {...paper} />);
  expect(links()).toEqual([
    ['prev', '/articles/one/'],
    ['next', '/articles/three/'],
  ]);
  cleanup();
  render(<Neighbours href="/articles/three/" {...paper} />);
  expect(links()).toEqual([['prev', '/articles/two/']]);
  expect(screen.getByText('two').getAttribute('lang')).toBe('ko');
});

test('a link to a part of a story in the list counts too', async () => {
  const { rememberList, Neighbours } = await load();
  showPage(card('one') + card('two'));
  rememberList('/articles/two/#part');
  document.body.innerHTML = '';
  render(<Neighbours href="/articles/two/" {...paper} />);
  expect(links()).toEqual([['prev', '/articles/one/']]);
});

test('the list is still known after a reload', async () => {
  showPage(card('one') + card('two'));
  (await load()).rememberList('/articles/one/');
  document.body.innerHTML = '';
  const { Neighbours } = await load();
  render(<Neighbours href="/articles/one/" {...paper} />);
  expect(links()).toEqual([['next', '/articles/two/']]);
});

test('for a story outside the list, the paper’s order counts', async () => {
  const { rememberList, Neighbours } = await load();
  showPage(card('one') + card('two'));
  rememberList('/articles/one/');
  document.body.innerHTML = '';
  render(<Neighbours href="/articles/other/" {...paper} />);
  expect(links()).toEqual([
    ['prev', '/articles/newer/'],
    ['next', '/articles/older/'],
  ]);
});

test.each([
  [
    'related news on a story’s page',
    `<article><h1>Story</h1></article>${card('one')}${card('two')}`,
    '/articles/one/',
  ],
  ['a page that does not list the story', card('one') + card('two'), '/articles/three/'],
  ['a list when the reader goes elsewhere', card('one') + card('two'), '/topics/'],
])('%s is no list to follow', async (_, html, href) => {
  const { rememberList, Neighbours } = await load();
  showPage(html);
  rememberList(href);
  document.body.innerHTML = '';
  render(<Neighbours href="/articles/one/" {...paper} />);
  expect(links()[0]).toEqual(['prev', '/articles/newer/']);
});

test.each(['{', '{"a":1}', '[null,{"href":1}]', '"list"'])(
  'stored garbage counts as no list: %s',
  async (stored) => {
    sessionStorage.setItem('gigawatt:list', stored);
    const { Neighbours } = await load();
    render(<Neighbours href="/articles/one/" {...paper} />);
    expect(links()).toHaveLength(2);
  },
);
