import { parsePath } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { createEdition, type Edition } from '#domain/edition/edition.ts';
import { type Redirect, redirectsOf } from '#domain/edition/redirects.ts';
import type { RelatedMemory } from '#domain/edition/related-news.ts';
import { articleMarkdown } from '#domain/formats/article-markdown.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { createPageReader } from '#domain/pages/complete-page.ts';
import { createLinks } from '#domain/pages/links.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { digestReader, digestSearch } from '#node/application/program.ts';
import { digestOf } from '#node/files/digest.ts';
import { createWorkers } from '#node/pipeline/workers.ts';
import type { ArticleCache } from '#node/reading/article-cache.ts';
import { parseArticle } from '#node/reading/parsed-articles.ts';
import { readContent, readSettings } from '#node/reading/read-content.ts';

/** Where the dev server finds what it shows. */
export interface LivePlaces {
  /** the project's folder */
  root: string;
  /** the path under which the site is served */
  base: string;
  publicFolder: string;
  /** the folder with site.json and articles */
  contentFolder: string;
  /** the folder for what need not be read again */
  articleCache: string;
}

/** What the dev server shows; it is read again after a change. */
export interface LivePages {
  site: SiteContent;
  /** with drafts and stories of the future */
  edition: Edition;
  /** newest first, drafts and stories of the future among them */
  articles: readonly ArticleEntry[];
  /** names all that a story's page depends on besides its file and other stories */
  version: string;
  cache: ArticleCache;
  related: RelatedMemory;
  at(path: string): PageData | undefined;
  /** the Markdown of the article at a path */
  markdownAt(path: string): string | undefined;
  /** where a former address of a story leads; both without base */
  moved(path: string): Redirect | undefined;
  /** finds anew which stories are related: right after an edit, those that were before are shown */
  settle(): void;
}

/**
 * Reads the content for the dev server.
 *
 * @param before what was shown last; what it knows need not be worked out again
 * @param onFault called when what has been read could not be kept
 * @throws ContentError with every problem of every file
 */
export async function readLivePages(
  { root, base, publicFolder, contentFolder, articleCache }: LivePlaces,
  before: LivePages | undefined,
  onFault: (error: unknown) => void,
): Promise<LivePages> {
  const reader = digestReader(root);
  // Of its own, since another reading may begin before this one has ended.
  const workers = createWorkers();
  const places = {
    folder: contentFolder,
    root,
    publicFolder,
    cache: articleCache,
    reader,
    opened: before?.cache,
  };
  const settings = readSettings(root, contentFolder);
  const {
    site,
    entries,
    saved,
    cache: known,
  } = await readContent(places, settings, workers).finally(() => workers.close());
  saved.catch(onFault);
  // Drafts and stories of the future are shown.
  const edition = createEdition(site, entries);
  const related = { before: before?.related.now ?? new Map(), now: new Map(), isProvisional: true };
  const loadArticle = ({ file }: ArticleEntry) => parseArticle(root, site, file);
  let pages = createPageReader(edition, base, loadArticle, related);
  const links = createLinks(site, base);
  const redirects = new Map(redirectsOf(edition).map((redirect) => [redirect.from, redirect]));
  return {
    site,
    edition,
    articles: edition.articles,
    version: digestOf(`${digestSearch(root)} ${settings.digest} ${base}`),
    cache: known,
    related,
    markdownAt(pagePath) {
      const address = parsePath(pagePath);
      const entry = address?.kind === 'article' ? edition.bySlug.get(address.slug) : undefined;
      return entry && articleMarkdown(loadArticle(entry), site, links);
    },
    moved: (pagePath) => redirects.get(pagePath),
    settle() {
      pages = createPageReader(edition, base, loadArticle, { ...related, isProvisional: false });
    },
    at: (pagePath) => pages.at(pagePath),
  };
}
