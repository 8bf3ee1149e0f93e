import { afterEach, expect, test } from 'vitest';
import { restoreFocus } from '#client/navigation/restore-focus.ts';

type Router = Parameters<typeof restoreFocus>[0];

afterEach(() => {
  document.body.innerHTML = '';
  window.history.replaceState(null, '', '/');
});

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** A page that the reader has left by its second link. Returns a function that shows it again. */
function returnToPage(html: string): () => void {
  const listeners: ((state: Router['state']) => void)[] = [];
  const router = {
    state: { location: { key: 'first' } },
    subscribe: (listener: (state: Router['state']) => void) => listeners.push(listener),
  } as unknown as Router;
  restoreFocus(router);
  return () => {
    window.history.replaceState({ followed: [new URL('/b/', window.location.href).href, 0] }, '');
    document.body.innerHTML = html;
    const state = { navigation: { state: 'idle' }, location: { key: 'back' }, historyAction: 'POP' };
    for (const listener of listeners) listener(state as Router['state']);
  };
}

const links = '<a href="/a/">A</a><a href="/b/">B</a>';

test('after Back the followed link is focused', async () => {
  returnToPage(links)();
  await nextFrame();
  expect(document.activeElement?.textContent).toBe('B');
});

test('a link that the reader focuses before the page is painted keeps the focus', async () => {
  returnToPage(links)();
  document.querySelector('a')?.focus();
  await nextFrame();
  expect(document.activeElement?.textContent).toBe('A');
});

test('a link that is rendered later is focused, unless the reader has moved the focus', async () => {
  for (const [isMoved, expected] of [
    [false, 'B'],
    [true, 'C'],
  ] as const) {
    returnToPage('<a href="/c/">C</a>')();
    await nextFrame();
    if (isMoved) document.querySelector('a')?.focus();
    document.body.insertAdjacentHTML('beforeend', links);
    await nextFrame();
    expect(document.activeElement?.textContent).toBe(expected);
  }
});
