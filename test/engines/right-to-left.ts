import type { Engine } from './engine.ts';
import { createSteps } from './steps.ts';

/** Of the Arabic paper, `test/fixtures/papers/ar`; it has code. */
const story = 'articles/ggml-llama-cpp-joins-hugging-face/';

/**
 * Reads a paper from right to left: list, story, answer, search.
 *
 * @param address URL of the built Arabic paper, with a trailing slash
 * @param passed called after each step
 * @throws at the first step that fails
 */
export async function runRightToLeft(
  engine: Engine,
  address: string,
  passed: (step: string) => void,
): Promise<void> {
  const { until, click, open } = createSteps(engine);
  const nothingBeside = () =>
    until('no scrolling to the side', () => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth <= clientWidth;
    });

  await open(address);
  await until('a page from right to left', () => getComputedStyle(document.body).direction === 'rtl');
  await until('the first section on the right', () => {
    const [first, second] = [...document.querySelectorAll('header > nav li a')];
    return first !== undefined && second !== undefined && leftOf(first) > leftOf(second);

    function leftOf(element: Element): number {
      return element.getBoundingClientRect().left;
    }
  });
  await nothingBeside();
  passed('the list, from right to left');

  await open(new URL(story, address).href);
  await until('the arrow to the list mirrored', () => {
    const link = document.querySelector('main header a');
    return link !== null && getComputedStyle(link, '::before').scale === '-1 1';
  });
  await until('code from left to right', () =>
    [...document.querySelectorAll('main code')].every((code) => getComputedStyle(code).direction === 'ltr'),
  );
  await until('the edge of the takeaways on the right', () => {
    const box = document.querySelector('details:has(#key-takeaways)');
    return box !== null && getComputedStyle(box).borderRightWidth === '3px';
  });
  await nothingBeside();
  passed('a story with arrow, edge and code');

  await click('main details:not([open]) summary');
  await until('an answer', () => document.querySelectorAll('main details[open]').length > 1);
  await click('main header a');
  await until('the front page', () => location.pathname === '/');
  await click('main article h2 a');
  await until('a story with the focus on its heading', () => document.activeElement?.tagName === 'H1');
  passed('an answer, the list and another story');

  await click('header a[href="/search/"]');
  await until('the search', () => document.querySelector('#search-field')?.checkVisibility() === true);
  await engine.type('#search-field', 'كوريا');
  await until('stories found', () => document.querySelector('main article mark') !== null);
  const messages = await engine.messages();
  if (messages.length > 0) throw new Error(messages.join('\n'));
  passed('the search, with highlighted words, without messages');
}
