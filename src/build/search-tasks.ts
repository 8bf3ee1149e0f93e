import { createArticlePage } from '#content/article-pages.ts';
import { createLinks } from '#content/links.ts';
import type { SiteContent } from '#content/site.ts';
import { type ParsedPlaces, placeOf, readParsed } from './parsed-articles.ts';
import { type Indexing, indexPart } from './search-index.ts';
import type { IndexedStory, SearchPart } from './search-parts.ts';

export interface SearchTask extends Omit<Indexing, 'pagesOf' | 'language'> {
  /** the project's folder, which files are relative to */
  root: string;
  site: SiteContent;
  parts: SearchPart[];
  places: ParsedPlaces;
}

/** What surrounds a story on its page cannot be searched. */
const noSurroundings = { related: [], sharedSources: [] };

/** Indexes parts, each in a process of Pagefind that belongs to the thread. */
export async function indexParts({ root, site, parts, places, ...indexing }: SearchTask): Promise<void> {
  const links = createLinks(site, indexing.base);
  function pagesOf(stories: readonly IndexedStory[]) {
    const articleOf = readParsed(
      root,
      site,
      stories.map((story) => placeOf(story, places)),
    );
    return stories.map((story) =>
      createArticlePage(articleOf(story), story.words, noSurroundings, site, links),
    );
  }
  for (const part of parts) await indexPart(part, { ...indexing, language: site.language, pagesOf });
}
