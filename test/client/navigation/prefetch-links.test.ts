import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { prefetchLinks } from '#client/navigation/prefetch-links.ts';
import { type BrowserStub, stubBrowser, trackEventListeners } from '../../fixtures/browser/stub-browser.ts';

let browser: BrowserStub;
let leavePage = () => {};
const prefetch = vi.fn<(path: string) => Promise<unknown>>();
const fetched = () => prefetch.mock.calls.map(([path]) => path);

beforeEach(() => {
  browser = stubBrowser();
  leavePage = trackEventListeners();
  prefetch.mockReset().mockResolvedValue(undefined);
  document.body.innerHTML = `
    <a id="outside" href="/tags/">Topics</a>
    <main>
      <a id="one" href="/articles/one/"><b id="inside">One</b></a>
      <a id="two" href="/articles/two/">Two</a>
      <a id="wire" href="https://wire.example/articles/one/">The Wire</a>
      <a id="feed" href="/feed.xml">Feed</a>
      <p id="text">Text</p>
    </main>`;
});

afterEach(() => {
  leavePage();
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no #${id}.`);
  return found;
}

const connect = (connection: object) =>
  vi.stubGlobal('navigator', Object.create(navigator, { connection: { value: connection } }));

/** Observes the links as after a navigation, and waits until that has happened. */
async function observeLinks(observe: () => void): Promise<void> {
  observe();
  await vi.waitFor(() => expect(browser.watched()).toContain(element('one')));
}

describe('a page is prefetched on intent', () => {
  test.each([
    { hint: 'a pointer over its link', give: (link: Element) => fireEvent.pointerOver(link) },
    { hint: 'a touch of its link', give: (link: Element) => fireEvent.touchStart(link) },
    { hint: 'the focus on its link', give: (link: Element) => fireEvent.focusIn(link) },
  ])('$hint', ({ give }) => {
    prefetchLinks('/', prefetch);
    give(element('one'));
    expect(fetched()).toEqual(['/articles/one/']);
  });

  test('also inside the link, and outside the page’s content', () => {
    prefetchLinks('/', prefetch);
    fireEvent.pointerOver(element('inside'));
    fireEvent.pointerOver(element('outside'));
    expect(fetched()).toEqual(['/articles/one/', '/tags/']);
  });

  test('for the focused link while the pointer is over none', () => {
    element('two').focus();
    prefetchLinks('/', prefetch);
    fireEvent.pointerOver(element('text'));
    expect(fetched()).toEqual(['/articles/two/']);
  });

  test.each(['wire', 'feed', 'text'])('but nothing for #%s', (id) => {
    prefetchLinks('/', prefetch);
    fireEvent.pointerOver(element(id));
    expect(fetched()).toEqual([]);
    fireEvent.pointerOver(element('one'));
    expect(fetched()).toEqual(['/articles/one/']);
  });

  test('but nothing outside the base', () => {
    prefetchLinks('/news/', prefetch);
    fireEvent.pointerOver(element('one'));
    element('two').setAttribute('href', '/news/articles/two/');
    fireEvent.pointerOver(element('two'));
    expect(fetched()).toEqual(['/articles/two/']);
  });

  test.each([{ saveData: true }, { effectiveType: '2g' }, { effectiveType: '3g' }])(
    'also on a slow or metered connection: %o',
    (connection) => {
      connect(connection);
      prefetchLinks('/', prefetch);
      fireEvent.pointerOver(element('one'));
      expect(fetched()).toEqual(['/articles/one/']);
    },
  );
});

describe('links in view', () => {
  test('have their pages prefetched, those out of view do not', async () => {
    await observeLinks(prefetchLinks('/', prefetch));
    browser.show(element('two'));
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/two/']));
  });

  test('are the links of the content, not those that all pages share', async () => {
    await observeLinks(prefetchLinks('/', prefetch));
    expect(browser.watched()).not.toContain(element('outside'));
  });

  test('to other sites and to files are ignored', async () => {
    await observeLinks(prefetchLinks('/', prefetch));
    browser.show(element('wire'), element('feed'), element('one'));
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/one/']));
  });

  test('are prefetched one at a time', async () => {
    const arrived = Promise.withResolvers<void>();
    prefetch.mockReturnValueOnce(arrived.promise);
    await observeLinks(prefetchLinks('/', prefetch));
    browser.show(element('one'), element('two'));
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/one/']));
    arrived.resolve();
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/one/', '/articles/two/']));
  });

  test('that scroll into view later are prefetched too', async () => {
    await observeLinks(prefetchLinks('/', prefetch));
    browser.show(element('one'));
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/one/']));
    browser.show(element('two'));
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/one/', '/articles/two/']));
  });

  test('are those of the current page after a navigation', async () => {
    const observe = prefetchLinks('/', prefetch);
    await observeLinks(observe);
    const before = element('two');
    document.body.innerHTML = '<main><a id="one" href="/tags/power/">Power</a></main>';
    await observeLinks(observe);
    expect(browser.watched()).not.toContain(before);
    browser.show(element('one'));
    await vi.waitFor(() => expect(fetched()).toEqual(['/tags/power/']));
  });

  test.each([
    { saveData: true },
    { effectiveType: 'slow-2g' },
    { effectiveType: '2g' },
    { effectiveType: '3g' },
  ])('are not prefetched on a slow or metered connection: %o', (connection) => {
    connect(connection);
    const idle = vi.fn();
    vi.stubGlobal('requestIdleCallback', idle);
    prefetchLinks('/', prefetch)();
    expect(idle).not.toHaveBeenCalled();
    expect(browser.watched()).toEqual([]);
  });

  test('are prefetched on other connections', async () => {
    connect({ saveData: false, effectiveType: '4g' });
    await observeLinks(prefetchLinks('/', prefetch));
    browser.show(element('one'));
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/one/']));
  });

  test('are prefetched in browsers without idle callbacks', async () => {
    Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    await observeLinks(prefetchLinks('/', prefetch));
    browser.show(element('one'));
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/one/']));
  });
});
