import { parsePageData } from '#client/page-data/fetch-page.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import type { CacheScope } from './cache-names.ts';
import { cachedAddresses, pageCaches } from './page-caches.ts';

/** Reads the stories that are cached on this device: saved, visited, or in a list saved for offline reading. */
export async function readCachedStories(scope: CacheScope): Promise<ArticlePageData[]> {
  const stories = new Map<string, ArticlePageData>();
  for (const cacheName of await pageCaches(scope)) {
    for (const address of await cachedAddresses(cacheName)) {
      if (stories.has(address) || !address.endsWith('/data.json')) continue;
      const response = await caches.match(address, { cacheName });
      const page = response && parsePageData(await response.text());
      if (page?.kind === 'article') stories.set(address, page);
    }
  }
  return [...stories.values()];
}
