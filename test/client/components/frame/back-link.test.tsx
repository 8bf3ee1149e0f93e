import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { BackLink } from '#client/components/frame/back-link.tsx';

afterEach(() => vi.unstubAllGlobals());

const origin = 'http://localhost:3000';
const isList = (pathname: string) => !pathname.startsWith('/articles/');

/** A tab whose history has these entries; the last one is shown, unless it says otherwise. */
function stubHistory(urls: (string | null)[], index = urls.length - 1) {
  const traverseTo = vi.fn();
  const entries = urls.map((url, key) => ({ url: url && origin + url, key: `entry ${key}` }));
  vi.stubGlobal('navigation', { currentEntry: { index }, entries: () => entries, traverseTo });
  return traverseTo;
}

function renderLink(): HTMLElement {
  render(<BackLink home="/" isList={isList} />);
  return screen.getByRole('link', { name: '← Back to list' });
}

/** Clicks; gives back whether the browser would follow the link. */
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

test('leads to the list that the reader came from, and goes back there in the history', () => {
  const traverseTo = stubHistory(['/', '/tags/power/page/2/?q=1', '/articles/one/']);
  const link = renderLink();
  expect(link.getAttribute('href')).toBe('/tags/power/page/2/?q=1');
  expect(follows(link)).toBe(false);
  expect(traverseTo).toHaveBeenCalledExactlyOnceWith('entry 1');
});

test('leads past stories that were read in between', () => {
  const traverseTo = stubHistory(['/tags/power/', '/articles/one/', '/articles/two/']);
  follows(renderLink());
  expect(traverseTo).toHaveBeenCalledExactlyOnceWith('entry 0');
});

test('does not take a list that lies ahead in the history', () => {
  stubHistory(['/articles/one/', '/tags/power/'], 0);
  expect(renderLink().getAttribute('href')).toBe('/');
});

test('leads to the front page when the reader came from elsewhere', () => {
  const traverseTo = stubHistory([null, '/articles/one/']);
  const link = renderLink();
  expect(link.getAttribute('href')).toBe('/');
  expect(follows(link)).toBe(true);
  expect(traverseTo).not.toHaveBeenCalled();
});

test('leads to the front page where the browser cannot tell', () => {
  vi.stubGlobal('navigation', undefined);
  const link = renderLink();
  expect(link.getAttribute('href')).toBe('/');
  expect(follows(link)).toBe(true);
});

test.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('with %s it opens as any link does', (key) => {
  const traverseTo = stubHistory(['/tags/power/', '/articles/one/']);
  expect(follows(renderLink(), { [key]: true })).toBe(true);
  expect(traverseTo).not.toHaveBeenCalled();
});
