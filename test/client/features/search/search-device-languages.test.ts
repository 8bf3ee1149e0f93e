import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { search } from '#client/features/search/search-engine.ts';
import { emptyQuery } from '#domain/addresses/search-query.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import { stubCaches } from '../../../fixtures/browser/stub-caches.ts';
import { makePages, pageAt } from '../../../fixtures/content/pages.ts';
import { searchCases } from '../../../fixtures/content/search-cases.ts';
import { marksOf, textOf } from '../../../fixtures/formats/marked-text.ts';

describe.each(searchCases)('offline, in a paper in $language', ({ stories, searches }) => {
  const entries = Object.entries(stories).map(([slug, title]) => [slug, { title, summary: title }]);
  const pages = makePages(Object.fromEntries(entries));

  beforeEach(() => {
    Object.defineProperty(navigator, 'serviceWorker', { value: {}, configurable: true });
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const cached = Object.keys(stories).map((slug): [string, string] => {
      const path = `/articles/${slug}/`;
      return [`${location.origin}${path}data.json`, JSON.stringify(pageAt(pages, path, 'article'))];
    });
    stubCaches().set(`gigawatt / pages ${pageDataVersion} saved`, new Map(cached));
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(navigator, 'serviceWorker');
    vi.restoreAllMocks();
  });

  test.each(searches)('“%s” finds the same stories as online', async (text, ...slugs) => {
    const response = await search({ ...emptyQuery, text }, '/', 10, new AbortController().signal);
    expect(response.isDeviceOnly).toBe(true);
    expect(response.stories.map(({ story }) => story.slug).sort()).toEqual(slugs);
    for (const { story, title } of response.stories) {
      expect(textOf(title)).toBe(stories[story.slug]);
      expect(marksOf(title).join('')).not.toBe('');
    }
  });
});
