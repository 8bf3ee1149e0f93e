import { articlePath, parsePath } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { createEdition, type Edition, markScheduled } from '#domain/edition/edition.ts';
import { listRedirects, type Redirect } from '#domain/edition/redirects.ts';
import type { RelatedMemory } from '#domain/edition/related-news.ts';
import { articleMarkdown } from '#domain/formats/article-markdown.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { createPageReader } from '#domain/pages/complete-page.ts';
import { createLinks } from '#domain/pages/links.ts';
import type { Problem } from '#domain/reading/problems.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { digestPictureCode, digestReader, digestSearch } from '#node/application/program.ts';
import { digestOf } from '#node/files/digest.ts';
import { createWorkers } from '#node/pipeline/workers.ts';
import type { ArticleCache } from '#node/reading/article-cache.ts';
import { parseArticle } from '#node/reading/parsed-articles.ts';
import { readContent } from '#node/reading/read-content.ts';
import {
  type EditionSource,
  type PaperFolder,
  publicFolderOf,
  readEditions,
  readPaper,
  translationsOf,
} from '#node/reading/read-paper.ts';

export interface DevPagesOptions {
  /** the project's folder */
  root: string;
  /** the path under which the site is served */
  base: string;
  publicFolder: string;
  /** the folder with site.json and articles */
  contentFolder: string;
  /** returns the folder for cached articles of a content folder */
  articleCache(contentFolder: string): string;
  /** the paper that the edition belongs to */
  paper: PaperFolder;
}

/** All pages of the dev server, from one read of the content. */
export interface DevPages {
  site: SiteContent;
  /** includes drafts and stories with a future date */
  edition: Edition;
  /** of the edition, newest first */
  articles: readonly ArticleEntry[];
  /** mistakes in the edition's files that may be meant */
  warnings: readonly Problem[];
  /** the key of the search index: a digest of the inputs of an article's record besides its file */
  searchKey: string;
  /** the article caches of all editions by content folder */
  articleCaches: ReadonlyMap<string, ArticleCache>;
  related: RelatedMemory;
  at(path: string): PageData | undefined;
  /** @throws Error if there is no such article */
  articleAt(slug: string): ArticlePageData;
  /** the Markdown version of the article at a path */
  markdownAt(path: string): string | undefined;
  /** the redirect of a former path, also without its slash; both paths are without the base */
  redirectAt(path: string): Redirect | undefined;
  /** computes related news again: after an edit, pages first show those from before */
  updateRelated(): void;
}

/**
 * Reads the content for the dev server.
 *
 * @param previous whose article cache and related news are reused
 * @param onCacheError called when the article cache cannot be saved
 * @throws ContentError with every problem of every file
 */
export async function readDevPages(
  { root, base, contentFolder, articleCache, paper: paperFolder }: DevPagesOptions,
  previous: DevPages | undefined,
  onCacheError: (error: unknown) => void,
): Promise<DevPages> {
  // Not shared, since the next read may begin before this one has ended.
  const workers = createWorkers();
  const paper = readPaper(paperFolder);
  const read = (one: EditionSource) =>
    readContent(
      {
        folder: one.folder,
        root,
        publicFolder: publicFolderOf(one, paperFolder.publicFolder),
        cache: articleCache(one.folder),
        reader: digestReader(root),
        pictureCode: digestPictureCode(root),
        now: new Date(),
        openCache: previous?.articleCaches.get(one.folder),
      },
      one.settings,
      workers,
    );
  const contents = await readEditions(paper, read).finally(() => workers.close());
  for (const { saved } of contents) saved.catch(onCacheError);
  const index = paper.findIndex(({ folder }) => folder === contentFolder);
  const [content, source] = [contents[index], paper[index]];
  if (!content || !source) throw new Error(`${contentFolder} is no edition any more. Restart the server.`);
  const { site, entries, ownPages, warnings } = content;
  const translations = translationsOf(contents, () => true).get(site.language);
  const edition = createEdition(site, markScheduled(entries, new Date(), site), translations, ownPages);
  const related = { before: previous?.related.now ?? new Map(), now: new Map(), isProvisional: true };
  const loadArticle = ({ file }: ArticleEntry) => parseArticle(root, site, file);
  let pages = createPageReader(edition, base, loadArticle, related);
  const links = createLinks(site, base);
  const redirects = new Map(listRedirects(edition).map((redirect) => [redirect.from, redirect]));
  return {
    site,
    edition,
    articles: edition.articles,
    warnings,
    searchKey: digestOf(`${digestSearch(root)} ${source.settings.digest} ${base}`),
    articleCaches: new Map(contents.map(({ cache }, position) => [paper[position]?.folder ?? '', cache])),
    related,
    at: (path) => pages.at(path),
    articleAt(slug) {
      const page = pages.at(articlePath(slug));
      if (page?.kind !== 'article') throw new Error(`The article ${slug} has no page.`);
      return page;
    },
    markdownAt(path) {
      const address = parsePath(path);
      const entry = address?.kind === 'article' ? edition.bySlug.get(address.slug) : undefined;
      const page = pages.at(path);
      return entry && page?.kind === 'article'
        ? articleMarkdown(loadArticle(entry), site, links, page)
        : undefined;
    },
    redirectAt: (path) => redirects.get(path) ?? redirects.get(`${path}/`),
    updateRelated() {
      pages = createPageReader(edition, base, loadArticle, { ...related, isProvisional: false });
    },
  };
}
