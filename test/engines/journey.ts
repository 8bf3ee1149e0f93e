import { story, tag } from '../e2e/support/sample.ts';
import type { Engine } from './engine.ts';
import { createSteps } from './steps.ts';

/**
 * Runs a reader's journey: list, tag, story, answer, term, related story, back, search, save, theme.
 *
 * @param address URL of the built sample, with a trailing slash
 * @param passed called after each step
 * @throws at the first step that fails
 */
export async function runJourney(
  engine: Engine,
  address: string,
  passed: (step: string) => void,
): Promise<void> {
  const { run } = engine;
  const { until, click, open } = createSteps(engine);

  const at = (path: string, title: string) =>
    until(
      `“${title}” at ${path}`,
      (wanted, heading) =>
        location.pathname === wanted &&
        [...document.querySelectorAll('h1')].some((h1) => h1.textContent === heading && h1.checkVisibility()),
      path,
      title,
    );
  /** Waits for a story with another title. */
  const atOther = (title: string) =>
    until(
      `another story than “${title}”`,
      (before) => {
        const headings = [...document.querySelectorAll('h1')].filter((h1) => h1.checkVisibility());
        return location.pathname.startsWith('/articles/') && headings[0]?.textContent !== before;
      },
      title,
    );
  await open(address);
  passed('the list, hydrated');
  const documentStart = await run(() => performance.timeOrigin);

  await click('nav[aria-labelledby="topics"] a', tag.name);
  await at(tag.path, tag.name);
  passed('the stories of a tag');

  await click('main article a', story.title);
  await at(story.path, story.title);
  await until('the focus on the heading', () => document.activeElement?.tagName === 'H1');
  passed('a story, with the focus on its heading');

  const [question] = story.questions;
  if (!question) throw new Error('The story has no question.');
  await click('summary', question.text);
  await until('the answer', isShown, question.answer);
  await click('summary', question.text);
  await until(
    'the answer closed again',
    (text) => !document.querySelector('main details[open]')?.textContent.includes(text),
    question.answer,
  );
  passed('an answer, opened and closed');

  await click('main [data-term]');
  await until('the definition of a term', () => document.querySelector('[popover]:popover-open') !== null);
  await click('[popover] button');
  await until('no definition', () => document.querySelector('[popover]:popover-open') === null);
  passed('the definition of a term, opened and closed');

  await click('section[aria-labelledby^="related"] h3 a');
  await atOther(story.title);
  passed('a related story');

  await click('main a', 'Back to list');
  // Without the Navigation API the link leads to the front page (docs/support.md).
  const hasNavigationApi = await run(() => 'navigation' in window);
  if (hasNavigationApi) {
    await at(tag.path, tag.name);
    await run(() => history.forward());
    await at(story.path, story.title);
    await run(() => history.back());
    await at(tag.path, tag.name);
    passed('back to the list, forward and back in the history');
  } else {
    await until('the front page', () => location.pathname === '/');
    await run(() => history.back());
    await atOther(story.title);
    passed('back to the front page, and back in the history');
  }

  await click('header a[href="/search/"]');
  await at('/search/', 'Search');
  await engine.type('#search-field', 'gigawatt');
  await until('stories found', () => document.querySelector('main article mark') !== null);
  passed('the search, with highlighted words');

  await click('main article h3 a');
  await atOther('Search');
  await click('main button[data-save]', 'Save');
  await until('the story saved', () => document.querySelector('[data-save][aria-pressed="true"]') !== null);
  const saved = await run(() => document.querySelector('h1')?.textContent ?? '');
  await click('header a[href="/saved/"]');
  await at('/saved/', 'Saved');
  await until('the saved story', isShown, saved);
  if ((await run(() => performance.timeOrigin)) !== documentStart)
    throw new Error('A navigation loaded a document.');
  passed('a story saved, all in one document');

  await click('header button[data-tool="text"]');
  await until('the panel', () => document.querySelector('section[aria-label="Settings"]') !== null);
  await click('section[aria-label="Settings"] fieldset:last-of-type label:last-child');
  await until('a dark page', () => getComputedStyle(document.body).backgroundColor === 'rgb(19, 19, 18)');
  passed('the dark theme');

  const messages = await engine.messages();
  await open(new URL('/saved/', address).href);
  await until('the saved story after a reload', isShown, saved);
  await until('a dark page', () => getComputedStyle(document.body).backgroundColor === 'rgb(19, 19, 18)');
  messages.push(...(await engine.messages()));
  if (messages.length > 0) throw new Error(messages.join('\n'));
  passed('saved story and theme after a reload, without messages');
}

function isShown(text: string): boolean {
  const walker = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  while (walker.nextNode())
    if (walker.currentNode.nodeValue?.includes(text))
      return walker.currentNode.parentElement?.checkVisibility() ?? false;
  return false;
}
