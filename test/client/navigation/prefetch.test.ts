import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { prefetchInView } from '#client/navigation/prefetch-in-view.ts';
import { prefetchOnIntent } from '#client/navigation/prefetch-on-intent.ts';
import { type BrowserStub, stubBrowser, trackEventListeners } from '../../fixtures/browser/stub-browser.ts';

let browser: BrowserStub;
let leavePage = () => {};
const prefetch = vi.fn<(path: string) => Promise<unknown>>();
let isNavigating = false;
const startPrefetching = () => prefetchInView('/', prefetch, () => isNavigating);
const fetched = () => prefetch.mock.calls.map(([path]) => path);

beforeEach(() => {
  browser = stubBrowser();
  leavePage = trackEventListeners();
  isNavigating = false;
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
    { hint: 'a pointer or finger on its link', give: (link: Element) => fireEvent.pointerOver(link) },
    { hint: 'the focus on its link', give: (link: Element) => fireEvent.focusIn(link) },
  ])('$hint', ({ give }) => {
    prefetchOnIntent('/', prefetch);
    give(element('one'));
    expect(fetched()).toEqual(['/articles/one/']);
  });

  test('also inside the link, and outside the page’s content', () => {
    prefetchOnIntent('/', prefetch);
    fireEvent.pointerOver(element('inside'));
    fireEvent.pointerOver(element('outside'));
    expect(fetched()).toEqual(['/articles/one/', '/tags/']);
  });

  test('once while the pointer stays on its link', () => {
    prefetchOnIntent('/', prefetch);
    fireEvent.pointerOver(element('one'));
    fireEvent.pointerOver(element('inside'));
    fireEvent.focusIn(element('one'));
    expect(fetched()).toEqual(['/articles/one/']);
    fireEvent.pointerOver(element('text'));
    fireEvent.pointerOver(element('one'));
    expect(fetched()).toEqual(['/articles/one/', '/articles/one/']);
  });

  test.each(['wire', 'feed', 'text'])('but nothing for #%s', (id) => {
    prefetchOnIntent('/', prefetch);
    fireEvent.pointerOver(element(id));
    expect(fetched()).toEqual([]);
    fireEvent.pointerOver(element('one'));
    expect(fetched()).toEqual(['/articles/one/']);
  });

  test('but nothing outside the base', () => {
    prefetchOnIntent('/news/', prefetch);
    fireEvent.pointerOver(element('one'));
    element('two').setAttribute('href', '/news/articles/two/');
    fireEvent.pointerOver(element('two'));
    expect(fetched()).toEqual(['/articles/two/']);
  });

  test.each([{ saveData: true }, { effectiveType: '2g' }, { effectiveType: '3g' }])(
    'also on a slow or metered connection: %o',
    (connection) => {
      connect(connection);
      prefetchOnIntent('/', prefetch);
      fireEvent.pointerOver(element('one'));
      expect(fetched()).toEqual(['/articles/one/']);
    },
  );
});

describe('links in view', () => {
  test('have their pages prefetched, those out of view do not', async () => {
    await observeLinks(startPrefetching());
    browser.show(element('two'));
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/two/']));
  });

  test('are the links of the content, not those that all pages share', async () => {
    await observeLinks(startPrefetching());
    expect(browser.watched()).not.toContain(element('outside'));
  });

  test('to other sites and to files are ignored', async () => {
    await observeLinks(startPrefetching());
    browser.show(element('wire'), element('feed'), element('one'));
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/one/']));
  });

  test('are prefetched six at a time', async () => {
    const links = Array.from({ length: 8 }, (_, index) => `<a href="/articles/${index}/">Story</a>`);
    document.querySelector('main')?.insertAdjacentHTML('beforeend', links.join(''));
    const arrived = Promise.withResolvers<void>();
    prefetch.mockReturnValue(arrived.promise);
    await observeLinks(startPrefetching());
    browser.show(...document.querySelectorAll('main [href^="/articles/"]'));
    await vi.waitFor(() => expect(fetched()).toHaveLength(6));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(fetched()).toHaveLength(6);
    arrived.resolve();
    await vi.waitFor(() => expect(fetched()).toHaveLength(10));
  });

  test('in the filter by tag count as in view', async () => {
    const filter = '<nav aria-labelledby="topics"><a href="/tags/power/">Power</a></nav>';
    document.querySelector('main')?.insertAdjacentHTML('beforeend', filter);
    await observeLinks(startPrefetching());
    await vi.waitFor(() => expect(fetched()).toEqual(['/tags/power/']));
  });

  test('wait until there has been no input for half a second', async () => {
    await observeLinks(startPrefetching());
    browser.show(element('two'));
    fireEvent.pointerOver(element('text'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(fetched()).toEqual([]);
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/two/']));
  });

  test('wait during a navigation', async () => {
    await observeLinks(startPrefetching());
    isNavigating = true;
    browser.show(element('two'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(fetched()).toEqual([]);
  });

  test('that have left the view are skipped', async () => {
    await observeLinks(startPrefetching());
    browser.show(element('one'), element('two'));
    browser.hide(element('one'));
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/two/']));
  });

  test('to sections, which stand on every card, are not guessed', async () => {
    element('two').dataset.category = 'models';
    await observeLinks(startPrefetching());
    expect(browser.watched()).not.toContain(element('two'));
  });

  test('that scroll into view later are prefetched too', async () => {
    await observeLinks(startPrefetching());
    browser.show(element('one'));
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/one/']));
    browser.show(element('two'));
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/one/', '/articles/two/']));
  });

  test('are those of the current page after a navigation', async () => {
    const observe = startPrefetching();
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
    startPrefetching()();
    expect(idle).not.toHaveBeenCalled();
    expect(browser.watched()).toEqual([]);
  });

  test('are prefetched on other connections', async () => {
    connect({ saveData: false, effectiveType: '4g' });
    await observeLinks(startPrefetching());
    browser.show(element('one'));
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/one/']));
  });

  test('are prefetched in browsers without idle callbacks', async () => {
    Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    await observeLinks(startPrefetching());
    browser.show(element('one'));
    await vi.waitFor(() => expect(fetched()).toEqual(['/articles/one/']));
  });
});
