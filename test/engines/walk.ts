import { story, tag } from '../e2e/support/sample.ts';
import type { Engine } from './engine.ts';

const patience = 10_000;

/**
 * The core walk in one engine: list, tag, story, answer, term, related story, back, search, save, theme.
 *
 * @param address where the built sample is served, with a slash at its end
 * @param passed called with each step that has been made
 * @throws at the first step that cannot be made
 */
export async function walk(engine: Engine, address: string, passed: (step: string) => void): Promise<void> {
  const { run } = engine;

  /** Waits for something in the page to become true. */
  async function until<Values extends unknown[]>(
    what: string,
    isTrue: (...values: Values) => boolean,
    ...values: Values
  ) {
    for (const end = Date.now() + patience; Date.now() < end; ) {
      if (await run(isTrue, ...values)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${what}: not after ${patience} ms, at ${await run(() => location.href)}`);
  }

  /** Clicks the first element in sight that a selector finds and that has a text. */
  async function press(selector: string, text = ''): Promise<void> {
    await until(`“${text}” to click (${selector})`, markTarget, selector, text);
    await engine.click('[data-target]');
  }

  const at = (path: string, title: string) =>
    until(
      `“${title}” at ${path}`,
      (wanted, heading) =>
        location.pathname === wanted &&
        [...document.querySelectorAll('h1')].some((h1) => h1.textContent === heading && h1.checkVisibility()),
      path,
      title,
    );
  /** The page of a story that is shown, not the one that was there before. */
  const atOther = (title: string) =>
    until(
      `another story than “${title}”`,
      (before) => {
        const headings = [...document.querySelectorAll('h1')].filter((h1) => h1.checkVisibility());
        return location.pathname.startsWith('/articles/') && headings[0]?.textContent !== before;
      },
      title,
    );
  const running = () =>
    until('the application', () => document.documentElement.dataset.hydrated !== undefined);

  await engine.open(address);
  await running();
  passed('the list, taken over by the application');
  const document_ = await run(() => performance.timeOrigin);

  await press('nav[aria-labelledby="topics"] a', tag.name);
  await at(tag.path, tag.name);
  passed('the stories of a tag');

  await press('main article a', story.title);
  await at(story.path, story.title);
  await until('the focus on the heading', () => document.activeElement?.tagName === 'H1');
  passed('a story, with the focus on its heading');

  const [question] = story.questions;
  if (!question) throw new Error('The story of the walk has no question.');
  await press('summary', question.text);
  await until('the answer', isShown, question.answer);
  await press('summary', question.text);
  await until(
    'the answer folded again',
    (text) => !document.querySelector('main details[open]')?.textContent.includes(text),
    question.answer,
  );
  passed('an answer, unfolded and folded');

  await press('main [data-term]');
  await until('the definition of a term', () => document.querySelector('[popover]:popover-open') !== null);
  await press('[popover] button');
  await until('no definition', () => document.querySelector('[popover]:popover-open') === null);
  passed('the definition of a term, opened and closed');

  await press('section[aria-labelledby^="related"] h3 a');
  await atOther(story.title);
  passed('a related story');

  await press('main a', '← Back to list');
  // Without the Navigation API nobody knows the list: the link leads to the front page (docs/support.md).
  const isListKnown = await run(() => 'navigation' in window);
  if (isListKnown) {
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

  await press('header a[href="/search/"]');
  await at('/search/', 'Search');
  await engine.type('#search-field', 'gigawatt');
  await until('stories found', () => document.querySelector('main article mark') !== null);
  passed('the search, with marked words');

  await press('main article h3 a');
  await atOther('Search');
  await press('main button[data-save]', 'Save');
  await until('the story saved', () => document.querySelector('[data-save][aria-pressed="true"]') !== null);
  const saved = await run(() => document.querySelector('h1')?.textContent ?? '');
  await press('header a[href="/saved/"]');
  await at('/saved/', 'Saved');
  await until('the saved story', isShown, saved);
  if ((await run(() => performance.timeOrigin)) !== document_)
    throw new Error('A step has loaded a document.');
  passed('a story saved, all in one document');

  await press('[data-theme-switch]');
  await press('[data-theme-switch]');
  await until('a dark page', () => getComputedStyle(document.body).backgroundColor === 'rgb(19, 19, 18)');
  passed('the dark theme');

  const messages = await engine.messages();
  await engine.open(new URL('/saved/', address).href);
  await running();
  await until('the saved story after a reload', isShown, saved);
  await until('a dark page', () => getComputedStyle(document.body).backgroundColor === 'rgb(19, 19, 18)');
  messages.push(...(await engine.messages()));
  if (messages.length > 0) throw new Error(messages.join('\n'));
  passed('all of it kept, and nothing to complain of');
}

function markTarget(selector: string, text: string): boolean {
  document.querySelector('[data-target]')?.removeAttribute('data-target');
  const found = [...document.querySelectorAll(selector)].find(
    (element) => element.checkVisibility() && (text === '' || element.textContent?.trim().startsWith(text)),
  );
  found?.setAttribute('data-target', '');
  found?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return found !== undefined;
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
