import { createArticlePage } from '#domain/pages/article-page.ts';
import { createLinks } from '#domain/pages/links.ts';
import { partHeadings } from '#domain/pages/part-headings.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import type { IndexedStory, SearchPart } from '#domain/search/search-parts.ts';
import { createArticleLoader, type ParsedArticles, sourcesOf } from '#node/reading/parsed-articles.ts';
import { type Indexing, indexPart } from './search-index.ts';

export interface SearchTask extends Omit<Indexing, 'pagesOf' | 'language' | 'headings'> {
  /** the project's folder, which file paths are relative to */
  root: string;
  site: SiteContent;
  parts: SearchPart[];
  parsed: ParsedArticles;
}

/** What an article is shown with. Only its picture is part of the search index, since its card shows that. */
const contextOf = ({ picture }: IndexedStory) => ({
  related: [],
  sharedSources: [],
  ...(picture && { picture }),
});

/** Indexes parts one after the other, with the thread's own Pagefind process. */
export async function indexParts({ root, site, parts, parsed, ...indexing }: SearchTask): Promise<void> {
  const links = createLinks(site, indexing.base);
  function pagesOf(stories: readonly IndexedStory[]) {
    const loadArticle = createArticleLoader(root, site, sourcesOf(stories, parsed));
    return stories.map((story) =>
      createArticlePage(loadArticle(story), story.words, contextOf(story), site, links),
    );
  }
  const headings = partHeadings(site);
  for (const part of parts)
    await indexPart(part, { ...indexing, language: site.language, headings, pagesOf });
}
