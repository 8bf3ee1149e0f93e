import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TableOfContents } from '#client/components/article/table-of-contents.tsx';

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => {
    work();
    return 0;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const entries = [
  { id: 'key-takeaways', text: 'Key takeaways' },
  { id: '전력-먼저', text: '전력 먼저' },
  { id: 'sources', text: 'Sources' },
];

/** Renders the table of contents with its parts, and scrolls so that the parts' tops are at these heights; undefined hides one. */
function renderAt(...tops: (number | undefined)[]): void {
  render(
    <>
      <TableOfContents id="in-this-article" entries={entries} />
      {entries.map(({ id, text }) => (
        <h2 key={id} id={id}>
          {text}
        </h2>
      ))}
    </>,
  );
  scrollTo(...tops);
}

function scrollTo(...tops: (number | undefined)[]): void {
  const parts = entries.flatMap(({ id }) => document.getElementById(id) ?? []);
  parts.forEach((part, index) => {
    const top = tops[index];
    const rects = top === undefined ? [] : [new DOMRect(0, top, 300, 20)];
    vi.spyOn(part, 'getClientRects').mockReturnValue(rects as unknown as DOMRectList);
  });
  act(() => {
    window.dispatchEvent(new Event('scroll'));
  });
}

const current = () =>
  screen
    .getAllByRole('link')
    .filter((link) => link.hasAttribute('aria-current'))
    .map((link) => link.textContent);

test('every part has a link to its fragment, in page order', () => {
  renderAt(1000, 2000, 3000);
  screen.getByRole('navigation', { name: 'In this article' });
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toEqual(['#key-takeaways', '#전력-먼저', '#sources']);
});

test('above the first part no entry is current', () => {
  renderAt(1000, 2000, 3000);
  expect(current()).toEqual([]);
});

test('a long part stays current after its heading has scrolled out of view', () => {
  renderAt(-500, -100, 3000);
  expect(current()).toEqual(['전력 먼저']);
  expect(screen.getByRole('link', { current: 'location' }).textContent).toBe('전력 먼저');
});

test('the current entry follows scrolling down and up', () => {
  renderAt(10, 2000, 3000);
  expect(current()).toEqual(['Key takeaways']);
  scrollTo(-3000, -1000, 10);
  expect(current()).toEqual(['Sources']);
  scrollTo(10, 2000, 3000);
  expect(current()).toEqual(['Key takeaways']);
});

test('a hidden part is never current', () => {
  renderAt(10, undefined, 3000);
  expect(current()).toEqual(['Key takeaways']);
});
