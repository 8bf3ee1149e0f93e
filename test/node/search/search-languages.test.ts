import { beforeAll, describe, expect, test } from 'vitest';
import { searchCases } from '../../fixtures/content/search-cases.ts';
import { marksOf, textOf } from '../../fixtures/formats/marked-text.ts';
import { type Search, setUpSearches } from '../../fixtures/formats/open-search.ts';

const { searchOf } = setUpSearches();

describe.each(searchCases)('in a paper in $language', ({ language, stories, searches }) => {
  let search: Search;
  beforeAll(async () => {
    const entries = Object.entries(stories).map(([slug, title]) => [slug, { title, summary: title }]);
    search = await searchOf(Object.fromEntries(entries), language);
  });

  test.each(searches)(
    '“%s” finds the right stories and shows them as they are written',
    async (text, ...slugs) => {
      const { stories: found } = await search({ text });
      expect(found.map(({ story }) => story.slug).sort()).toEqual(slugs);
      for (const { story, title, passage } of found) {
        const written = stories[story.slug] ?? '';
        expect(textOf(title)).toBe(written);
        expect(textOf(passage).slice(0, written.length)).toBe(written);
        expect(marksOf(title).join('')).not.toBe('');
      }
    },
  );
});
