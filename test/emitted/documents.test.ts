import { expect, test } from 'vitest';
import { parsePath } from '#domain/addresses/paths.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import { directionOf } from '#lib/text/languages.ts';
import { textOf } from '../fixtures/formats/html.ts';
import {
  attribute,
  type BuiltPage,
  builtPaths,
  type Element,
  elementsNamed,
  readPage,
  readPageData,
} from '../fixtures/sites/built-site.ts';
import { readText } from '../fixtures/source-files.ts';

const site = JSON.parse(readText('src/content/site.json')) as { address: string; language: string };
const pages = builtPaths.map(readPage);
const documents = [...pages, readPage('404.html')];

/** Checks every page and returns the problems with their pages. */
function problems(checked: readonly BuiltPage[], check: (page: BuiltPage) => readonly string[]): string[] {
  expect(checked.length).toBeGreaterThan(0);
  return checked.flatMap((page) => check(page).map((problem) => `${page.path}: ${problem}`));
}

const metas = (page: BuiltPage, name: string) =>
  elementsNamed(page, 'meta').filter((meta) => attribute(meta, 'name') === name);
const links = (page: BuiltPage, rel: string) =>
  elementsNamed(page, 'link').filter((link) => attribute(link, 'rel')?.split(' ').includes(rel));

test('every document has one h1, one title and one description', () => {
  const found = problems(documents, (page) => {
    const parts: Record<string, Element[]> = {
      h1: elementsNamed(page, 'h1'),
      title: elementsNamed(page, 'head').flatMap(() => elementsNamed(page, 'title')),
      description: metas(page, 'description'),
      viewport: metas(page, 'viewport'),
      main: elementsNamed(page, 'main'),
    };
    return Object.entries(parts)
      .filter(([, elements]) => elements.length !== 1)
      .map(([part, { length }]) => `${length} × ${part}`);
  });
  expect(found).toEqual([]);
});

test('no title and no description is empty, and no two pages share a title', () => {
  const titles = pages.map((page) => elementsNamed(page, 'title').map(textOf).join(''));
  expect(titles.filter((title, index) => title.trim() === '' || titles.indexOf(title) !== index)).toEqual([]);
  expect(
    problems(documents, (page) =>
      metas(page, 'description').flatMap((meta) => (attribute(meta, 'content')?.trim() ? [] : ['empty'])),
    ),
  ).toEqual([]);
});

test('every document loads the rules for print from a file, after its first paint', () => {
  const found = problems(documents, (page) => [
    ...(links(page, 'stylesheet').some((link) => attribute(link, 'media') === 'print') ? [] : ['no file']),
    ...elementsNamed(page, 'style')
      .map(textOf)
      .filter((styles) => styles.includes('@media print')),
  ]);
  expect(found).toEqual([]);
});

test('metadata elements are in the head', () => {
  const found = problems(documents, (page) => {
    const [body] = elementsNamed(page, 'body');
    const inBody = page.elements.slice(body && page.elements.indexOf(body));
    return inBody
      .filter(({ tagName }) => ['title', 'meta', 'link', 'style'].includes(tagName))
      .map(({ tagName }) => tagName);
  });
  expect(found).toEqual([]);
});

test('every page has its own URL as canonical; 404.html has none', () => {
  for (const page of pages) {
    const canonical = links(page, 'canonical').map((link) => attribute(link, 'href'));
    expect(canonical).toEqual([new URL(page.path.slice(1), site.address).href]);
  }
  expect(links(readPage('404.html'), 'canonical')).toEqual([]);
});

test('every document declares its language and direction', () => {
  for (const page of documents) {
    const [html] = elementsNamed(page, 'html');
    expect(html && [attribute(html, 'lang'), attribute(html, 'dir')], page.path).toEqual([
      site.language,
      directionOf(site.language),
    ]);
  }
});

test('headings start at level 1 and skip no level', () => {
  const found = problems(documents, (page) => {
    const levels = elementsNamed(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) =>
      Number(tagName[1]),
    );
    return levels.flatMap((level, index) => {
      const before = levels[index - 1] ?? 0;
      return level > before + 1 ? [`h${level} after h${before}`] : [];
    });
  });
  expect(found).toEqual([]);
});

test('no heading is empty', () => {
  const found = problems(documents, (page) =>
    elementsNamed(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')
      .filter((heading) => textOf(heading).trim() === '')
      .map(({ tagName }) => tagName),
  );
  expect(found).toEqual([]);
});

test('every id is unique', () => {
  const found = problems(documents, ({ elements }) => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    return ids.filter((id, index) => id === '' || ids.indexOf(id) !== index);
  });
  expect(found).toEqual([]);
});

test('every id reference matches an element of the page', () => {
  const references = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];
  const found = problems(documents, ({ elements }) => {
    const ids = new Set(elements.map((element) => attribute(element, 'id')));
    return elements
      .flatMap((element) => references.flatMap((name) => attribute(element, name)?.split(/\s+/) ?? []))
      .filter((id) => !ids.has(id));
  });
  expect(found).toEqual([]);
});

test('every time element has a valid datetime', () => {
  const validFormat = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
  const times = pages.flatMap((page) => elementsNamed(page, 'time'));
  expect(times).not.toEqual([]);
  const invalid = times
    .map((time) => attribute(time, 'datetime') ?? '')
    .filter((datetime) => !validFormat.test(datetime) || Number.isNaN(Date.parse(datetime)));
  expect(invalid).toEqual([]);
});

test('a page’s data has the current version and the kind of its path and document', () => {
  for (const page of pages) {
    const { version, kind } = readPageData(page.path);
    const [html] = elementsNamed(page, 'html');
    expect(version, page.path).toBe(pageDataVersion);
    expect(kind, page.path).toBe(parsePath(page.path)?.kind);
    expect(html && attribute(html, 'data-page'), page.path).toBe(kind);
  }
});

test('a page has the title, description and canonical URL of its data', () => {
  for (const page of pages) {
    const { head } = readPageData(page.path);
    const title = head.paper ? `${head.title} — ${head.paper}` : head.title;
    expect(elementsNamed(page, 'title').map(textOf), page.path).toEqual([title]);
    expect(metas(page, 'description').map((meta) => attribute(meta, 'content'))).toEqual([head.description]);
    expect(links(page, 'canonical').map((link) => attribute(link, 'href'))).toEqual([head.canonical]);
  }
});

test('a page shows a card for each story of its data, in the same order', () => {
  for (const page of pages) {
    const data = readPageData(page.path);
    const shown = elementsNamed(page, 'article').flatMap((card) => {
      const heading = page.elements.find(
        (element) => /^h[23]$/.test(element.tagName) && isWithin(element, card),
      );
      const link = heading?.childNodes.find((node) => 'tagName' in node && node.tagName === 'a');
      return link && 'tagName' in link ? [attribute(link, 'href')] : [];
    });
    expect(shown, page.path).toEqual(storiesOf(data).map(({ href }) => href));
  }
});

test('a listing shows its count, an article its title and parts', () => {
  for (const page of pages) {
    const data = readPageData(page.path);
    const heading = elementsNamed(page, 'h1').map(textOf).join();
    const text = elementsNamed(page, 'main').map(textOf).join();
    if (data.kind === 'listing') {
      expect(heading).toBe(data.name);
      expect(text).toContain(data.count === 1 ? '1 story' : `${data.count} stories`);
    }
    if (data.kind !== 'article') continue;
    expect(heading).toBe(data.title);
    const parts = [data.takeaways, data.analysis, data.faq, data.terms].flat();
    const ids = new Set(page.elements.map((element) => attribute(element, 'id')));
    expect(
      parts.filter(({ id }) => !ids.has(id)),
      page.path,
    ).toEqual([]);
    const texts = [data.summary, ...data.takeaways.flatMap(({ lead, text: rest }) => [lead, rest])];
    expect(
      texts.filter((part) => !text.includes(part)),
      page.path,
    ).toEqual([]);
    expect(elementsNamed(page, 'details'), page.path).toHaveLength(
      data.faq.length + Math.min(1, data.takeaways.length),
    );
  }
});

test('every page contains the element that its first paint waits for', () => {
  const waiting = builtPaths.map(readPage).flatMap((page) => {
    const link = elementsNamed(page, 'link').find((element) => attribute(element, 'rel') === 'expect');
    return link ? [{ page, target: attribute(link, 'href')?.slice(1) }] : [];
  });
  expect(new Set(waiting.map(({ page }) => readPageData(page.path).kind))).toEqual(
    new Set(['front', 'listing', 'article']),
  );
  const missing = waiting.filter(
    ({ page, target }) => !page.elements.some((element) => attribute(element, 'id') === target),
  );
  expect(missing.map(({ page }) => page.path)).toEqual([]);
});

function isWithin(element: Element, ancestor: Element): boolean {
  for (let node = element.parentNode; node && 'parentNode' in node; node = node.parentNode) {
    if (node === ancestor) return true;
  }
  return false;
}

function storiesOf(data: ReturnType<typeof readPageData>): { href: string }[] {
  switch (data.kind) {
    case 'front':
      return [...(data.lead ? [data.lead] : []), ...data.latest, ...data.cards];
    case 'listing':
      return data.cards;
    case 'article':
      return data.related.map(({ card }) => card);
    case 'brief':
      return data.sections.flatMap(({ stories }) => stories);
    case 'topics':
    case 'search':
    case 'saved':
    case 'settings':
    case 'glossary':
    case 'withdrawn':
    case 'own':
      return [];
  }
}
