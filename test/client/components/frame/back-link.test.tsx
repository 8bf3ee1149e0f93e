import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { BackLink } from '#client/components/frame/back-link.tsx';

afterEach(() => vi.unstubAllGlobals());

const origin = 'http://localhost:3000';
const isList = (pathname: string) => !pathname.startsWith('/articles/');

/** Stubs a tab's history with these entries; the last one is current unless `index` is given. */
function stubHistory(urls: (string | null)[], index = urls.length - 1) {
  const traverseTo = vi.fn();
  const entries = urls.map((url, key) => ({ url: url && origin + url, key: `entry ${key}` }));
  vi.stubGlobal('navigation', { currentEntry: { index }, entries: () => entries, traverseTo });
  return traverseTo;
}

function renderLink(): HTMLElement {
  render(<BackLink home="/" isList={isList} />);
  return screen.getByRole('link', { name: 'Back to list' });
}

/** Clicks a link and returns whether the browser would follow it. */
const follows = (link: HTMLElement, init: MouseEventInit = {}) => {
  let followed = false;
  const observe = (event: Event) => {
    followed = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', observe, { once: true });
  fireEvent.click(link, init);
  return followed;
};

test('links to the list that the reader came from and goes back to it in the history', () => {
  const traverseTo = stubHistory(['/', '/tags/power/page/2/?q=1', '/articles/one/']);
  const link = renderLink();
  expect(link.getAttribute('href')).toBe('/tags/power/page/2/?q=1');
  expect(follows(link)).toBe(false);
  expect(traverseTo).toHaveBeenCalledExactlyOnceWith('entry 1');
});

test('skips stories read in between', () => {
  const traverseTo = stubHistory(['/tags/power/', '/articles/one/', '/articles/two/']);
  follows(renderLink());
  expect(traverseTo).toHaveBeenCalledExactlyOnceWith('entry 0');
});

test('ignores lists that are ahead in the history', () => {
  stubHistory(['/articles/one/', '/tags/power/'], 0);
  expect(renderLink().getAttribute('href')).toBe('/');
});

test('links to the front page when the reader came from elsewhere', () => {
  const traverseTo = stubHistory([null, '/articles/one/']);
  const link = renderLink();
  expect(link.getAttribute('href')).toBe('/');
  expect(follows(link)).toBe(true);
  expect(traverseTo).not.toHaveBeenCalled();
});

test('links to the front page without the Navigation API', () => {
  vi.stubGlobal('navigation', undefined);
  const link = renderLink();
  expect(link.getAttribute('href')).toBe('/');
  expect(follows(link)).toBe(true);
});

test.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('with %s it behaves like any link', (key) => {
  const traverseTo = stubHistory(['/tags/power/', '/articles/one/']);
  expect(follows(renderLink(), { [key]: true })).toBe(true);
  expect(traverseTo).not.toHaveBeenCalled();
});
