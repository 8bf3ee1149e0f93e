import { expect, test } from 'vitest';
import type { PageKind } from '#domain/page-data/page-data.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { edition } from '../../fixtures/content/edition.ts';
import { layOut } from '../../fixtures/content/whole-edition.ts';

test('page data does not grow with the edition', () => {
  /** Each story has its own tag and source, and shares others with all stories. */
  const largestPages = (count: number) => {
    const files = Array.from({ length: count }, (_, index) => {
      const number = 1000 + index;
      const sources = [{ name: 'The Wire' }, { name: `Source ${number}` }];
      return articleFile(`story-${number}`, { tags: ['Power', 'Chips', `Tag ${number}`], sources });
    });
    const pages = layOut(edition(files), '/');
    const largest = new Map<PageKind, number>();
    for (const path of pages.paths()) {
      const page = pages.at(path);
      if (!page) throw new Error(`${path} has no data`);
      largest.set(page.kind, Math.max(largest.get(page.kind) ?? 0, JSON.stringify(page).length));
    }
    return largest;
  };
  const [few, many] = [largestPages(300), largestPages(900)];
  for (const [kind, length] of many) {
    // Page and story numbers may be a digit longer.
    expect.soft(length, kind).toBeLessThan((few.get(kind) ?? 0) * 1.02);
  }
});
