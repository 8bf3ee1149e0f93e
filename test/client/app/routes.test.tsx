import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { interceptLinks } from '#client/navigation/intercept-links.ts';
import { openApp as openRouter } from '../../fixtures/browser/open-app.tsx';
import { stubBrowser } from '../../fixtures/browser/stub-browser.ts';
import { makePages, wholeStory } from '../../fixtures/content/pages.ts';

const pages = makePages({
  'a-plant-opens': wholeStory({ title: 'A plant opens', publishedAt: '2026-06-08' }),
  '두-번째': { title: 'Second', publishedAt: '2026-06-07', tags: ['한국', 'Power'] },
});

/** Responds like the host of the built site: a page's data or 404. */
async function host(input: unknown): Promise<Response> {
  const page = pages.at(String(input).replace(/data\.json$/, ''));
  return page ? Response.json(page) : new Response('Not found', { status: 404 });
}

const broken = async () => new Response('Error', { status: 500 });
const network = vi.fn<typeof fetch>();
const recover = vi.fn(async () => {});
let complaints: MockInstance<typeof console.error>;
let stopIntercepting = () => {};

beforeEach(() => {
  stubBrowser();
  vi.stubGlobal('fetch', network);
  network.mockImplementation(host);
  complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  stopIntercepting();
  network.mockReset();
  recover.mockClear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Opens the application with its link handling. */
async function openApp(address: string) {
  const router = await openRouter(address, recover);
  stopIntercepting = interceptLinks('/', (to, options) => void router.navigate(to, options));
  return router;
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('link', { name }));
const requested = () => network.mock.calls.map(([address]) => address);

describe('a reader', () => {
  test('goes from the list to a story, to its tag, and back', async () => {
    const router = await openApp('/');
    await heading('The Gigawatt');
    click('A plant opens');
    await heading('A plant opens');
    click('Power');
    await heading('Power');
    await act(() => router.navigate(-1));
    await heading('A plant opens');
    await act(() => router.navigate(-1));
    await heading('The Gigawatt');
    expect(requested()).toEqual(['/data.json', '/articles/a-plant-opens/data.json', '/tags/power/data.json']);
    expect(complaints.mock.calls).toEqual([]);
  });

  test.each([
    { address: '/tags/', title: 'Topics' },
    { address: '/tags/%ED%95%9C%EA%B5%AD/', title: '한국' },
    { address: '/tags/%ed%95%9c%ea%b5%ad/', title: '한국' },
    { address: '/tags/power', title: 'Power' },
    { address: '/categories/research/', title: 'Research' },
    { address: '/sources/the-wire/', title: 'The Wire' },
    { address: `/articles/${encodeURIComponent('두-번째')}/`, title: 'Second' },
    { address: '/articles/a-plant-opens/?from=feed', title: 'A plant opens' },
  ])('opens $address', async ({ address, title }) => {
    await openApp(address);
    await heading(title);
    expect(network).toHaveBeenCalledOnce();
  });

  test('follows a link to an address in another script', async () => {
    await openApp('/tags/');
    click(/^한국/);
    await heading('한국');
  });
});

describe('a navigation', () => {
  test('updates the document’s head', async () => {
    await openApp('/');
    await heading('The Gigawatt');
    document.head.insertAdjacentHTML('beforeend', '<script type="application/ld+json">{}</script>');
    click('A plant opens');
    await heading('A plant opens');
    await waitFor(() => expect(document.title).toBe('A plant opens — The Example'));
    const one = (selector: string, attribute: string) =>
      [...document.head.querySelectorAll(selector)].map((element) => element.getAttribute(attribute));
    expect(one('meta[name=description]', 'content')).toEqual(['A plant has opened.']);
    expect(one('link[rel=canonical]', 'href')).toEqual(['https://paper.example/articles/a-plant-opens/']);
    expect(one('[property="og:title"]', 'content')).toEqual(['A plant opens']);
    expect(one('[property="article:section"]', 'content')).toHaveLength(1);
    expect(document.head.querySelector('[type="application/ld+json"]')).toBeNull();
    click('Saved');
    await heading('Saved');
    await waitFor(() => expect(one('[property="og:title"]', 'content')).toEqual(['Saved']));
    expect(one('[property="article:section"]', 'content')).toEqual([]);
  });

  test('moves the focus to the heading and announces the title', async () => {
    await openApp('/');
    await heading('The Gigawatt');
    click('A plant opens');
    const title = await heading('A plant opens');
    expect(document.activeElement).toBe(title);
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('A plant opens — The Example'));
  });

  test('moves no focus and announces nothing when the application starts', async () => {
    await openApp('/articles/a-plant-opens/');
    await heading('A plant opens');
    expect(document.activeElement).toBe(document.body);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('to an answer opens it and moves the focus there', async () => {
    const router = await openApp('/articles/a-plant-opens/');
    const answer = await screen.findByText('The town gains.');
    expect(answer.closest('details')?.open).toBe(false);
    await act(() => router.navigate('/articles/a-plant-opens/#who-gains'));
    expect(answer.closest('details')?.open).toBe(true);
    expect(document.activeElement?.textContent).toBe('Who gains?');
  });

  test('to an answer on another page opens it there', async () => {
    const router = await openApp('/');
    await act(() => router.navigate('/articles/a-plant-opens/#who-gains'));
    const answer = await screen.findByText('The town gains.');
    expect(answer.closest('details')?.open).toBe(true);
    expect(screen.getByText('The operator pays.').closest('details')?.open).toBe(false);
    expect(document.activeElement?.textContent).toBe('Who gains?');
  });

  test('shows the current page until the next one has loaded', async () => {
    await openApp('/');
    await heading('The Gigawatt');
    const arrival = Promise.withResolvers<Response>();
    network.mockReturnValueOnce(arrival.promise);
    click('A plant opens');
    await waitFor(() => expect(network).toHaveBeenCalledTimes(2));
    await heading('The Gigawatt');
    arrival.resolve(await host('/articles/a-plant-opens/data.json'));
    await heading('A plant opens');
  });
});

describe('a page that does not exist', () => {
  test.each(['/articles/gone/', '/tags/gone/', '/page/99/', '/page/x/', '/nowhere/', '/tags/power/page/1/'])(
    'at %s shows a search and the newest stories',
    async (address) => {
      await openApp(address);
      await heading('Page not found');
      screen.getByRole('searchbox', { name: 'Words to search for' });
      screen.getByRole('region', { name: 'Newest stories' });
      await waitFor(() => expect(document.title).toBe('Page not found — The Gigawatt'));
      expect(document.querySelector('link[rel=canonical]')).toBeNull();
      // The host may have the document without its data.
      expect(recover).toHaveBeenCalledExactlyOnceWith(true);
    },
  );

  test('is an error like others if the newest stories cannot be loaded', async () => {
    network.mockImplementation(async (input) => (input === '/data.json' ? broken() : host(input)));
    await openApp('/tags/gone/');
    await heading('This page could not be loaded');
  });

  test('has the masthead, the footer and a link to the front page', async () => {
    await openApp('/nowhere/');
    await heading('Page not found');
    screen.getByRole('banner');
    screen.getByRole('contentinfo');
    click('front page');
    await heading('The Gigawatt');
  });
});

describe('a page that fails to load', () => {
  test('shows an error page with a link to try again', async () => {
    await openApp('/');
    await heading('The Gigawatt');
    network.mockImplementation(broken);
    click('A plant opens');
    await heading('This page could not be loaded');
    expect(recover).toHaveBeenCalledOnce();

    click('Try again');
    await waitFor(() => expect(recover).toHaveBeenCalledTimes(2));
    await heading('This page could not be loaded');

    network.mockImplementation(host);
    click('Try again');
    await heading('A plant opens');
    expect(recover).toHaveBeenCalledTimes(2);
  });

  test('has its own address in the link to try again', async () => {
    network.mockImplementation(broken);
    await openApp('/tags/power/?sort=new');
    await heading('This page could not be loaded');
    expect(screen.getByRole('link', { name: 'Try again' }).getAttribute('href')).toBe(
      '/tags/power/?sort=new',
    );
    screen.getByRole('link', { name: 'front page' });
    await waitFor(() => expect(document.title).toBe('This page could not be loaded — The Gigawatt'));
  });

  test('allows navigation to another page', async () => {
    network.mockImplementationOnce(broken);
    await openApp('/articles/a-plant-opens/');
    await heading('This page could not be loaded');
    click('front page');
    await heading('The Gigawatt');
  });

  test('shows no error page while the document loads', async () => {
    await openApp('/');
    await heading('The Gigawatt');
    recover.mockImplementationOnce(() => new Promise(() => {}));
    network.mockImplementation(broken);
    click('A plant opens');
    await waitFor(() => expect(recover).toHaveBeenCalledOnce());
    await heading('The Gigawatt');
    expect(screen.queryByText('This page could not be loaded')).toBeNull();
  });

  test('does not open its document after the reader has navigated elsewhere', async () => {
    const router = await openApp('/');
    await heading('The Gigawatt');
    const arrival = Promise.withResolvers<Response>();
    network.mockReturnValueOnce(arrival.promise);
    click('A plant opens');
    await waitFor(() => expect(network).toHaveBeenCalledTimes(2));
    await act(() => router.navigate('/tags/'));
    await heading('Topics');
    await act(async () => arrival.resolve(await broken()));
    await heading('Topics');
    expect(recover).not.toHaveBeenCalled();
  });
});
