import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { threadId } from 'node:worker_threads';
import { filePath } from '#domain/addresses/paths.ts';
import { type ArticleEntry, createEntry } from '#domain/edition/article-entry.ts';
import { articleMarkdown } from '#domain/formats/article-markdown.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { type ArticleSurroundings, createArticlePage } from '#domain/pages/article-page.ts';
import { createBriefPage } from '#domain/pages/brief-page.ts';
import { createLinks } from '#domain/pages/links.ts';
import { withCards } from '#domain/pages/listing-pages.ts';
import { readArticle } from '#domain/reading/article-file.ts';
import type { ArticleFields } from '#domain/reading/edition-checks.ts';
import type { Problem } from '#domain/reading/problems.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { digestOf } from '#node/files/digest.ts';
import { putAside, type ScratchPlace } from '#node/files/scratch-file.ts';
import { type FileStamp, writeFileIn } from '#node/files/write-file.ts';
import { readContentFile } from '#node/reading/content-folder.ts';
import { type ArticlePlace, readParsed } from '#node/reading/parsed-articles.ts';
import { type CardPlace, readCards } from './card-file.ts';
import { createFrame, type DocumentKind, type DocumentParts, structuredDataElement } from './document.ts';

/**
 * The work that takes a build's time, in portions of some files or pages each. It runs on every core, in
 * threads that know nothing but what a task says.
 */

export interface ReadTask {
  /** the project's folder, which files are relative to */
  root: string;
  site: SiteContent | undefined;
  /** each with the digest by which it is known already */
  files: { file: string; digest?: string }[];
  /** the folder for parsed articles; without it they are not kept */
  scratch?: string;
}

/** What became of a file. */
export type ReadResult =
  | { kind: 'known' }
  | { kind: 'article'; entry: ArticleEntry; place?: ScratchPlace }
  | { kind: 'broken'; problems: Problem[]; fields?: ArticleFields };

/** Reads and checks articles, each by itself. */
export function readArticles({ root, site, files, scratch }: ReadTask): ReadResult[] {
  const articles: Article[] = [];
  const results = files.map(({ file, digest: known }): ReadResult => {
    const { text, problems: unreadable } = readContentFile(root, file);
    if (text === undefined) return { kind: 'broken', problems: unreadable };
    const digest = digestOf(text);
    if (digest === known) return { kind: 'known' };
    const { article, problems, fields } = readArticle({ file, text }, site);
    if (!article || !site || problems.length > 0) return { kind: 'broken', problems, fields };
    articles.push(article);
    return { kind: 'article', entry: createEntry(article, { file, digest }, site) };
  });
  if (!scratch) return results;
  const places = putAside(path.join(scratch, `${threadId}.json`), articles).values();
  return results.map((result) => {
    const place = result.kind === 'article' ? places.next().value : undefined;
    return place && result.kind === 'article' ? { ...result, place } : result;
  });
}

export interface RenderTask {
  root: string;
  site: SiteContent;
  base: string;
  /** the compiled renderer */
  renderer: string;
  document: DocumentParts;
  /** the folder that the pages are written to */
  output: string;
  /** the file with the cards of the stories that stand in lists */
  cards: string;
  pages: PageTask[];
}

/**
 * A page to be written: its data as JSON and the cards that belong into it, an article and what surrounds it, or the
 * stories of the brief.
 */
export type PageTask =
  | { path: string; data: string; cards: CardPlace[] }
  | ({ path: string; words: number; surroundings: ArticleSurroundings } & ArticlePlace)
  | { path: string; stories: ArticlePlace[] };

/**
 * Renders pages and writes them, with their data and the Markdown version of articles beside them.
 *
 * @returns for each page the stamps of its files
 */
export async function renderPages(task: RenderTask): Promise<FileStamp[][]> {
  const { render, loadAllPageModules } = await loadRenderer(task.renderer);
  await loadAllPageModules();
  const links = createLinks(task.site, task.base);
  const articles = readParsed(
    task.root,
    task.site,
    task.pages.flatMap((page) => ('stories' in page ? page.stories : 'file' in page ? [page] : [])),
  );
  const cards = readCards(
    task.cards,
    task.pages.flatMap((page) => ('cards' in page ? page.cards : [])),
  );

  function dataOf(page: PageTask): PageData {
    if ('data' in page) {
      const data = JSON.parse(page.data);
      const own = page.cards.map(([offset]) => cards.get(offset) as StoryCardData);
      return own.length > 0 ? withCards(data, own) : data;
    }
    if ('stories' in page) return createBriefPage(page.stories.map(articles), task.site, links);
    return createArticlePage(articles(page), page.words, page.surroundings, task.site, links);
  }

  // As bytes: more than half of a document are styles, and encoding them for each takes as long as writing it.
  const frames = new Map<DocumentKind, readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array]>();
  function frameOf(kind: DocumentKind) {
    const known = frames.get(kind);
    if (known) return known;
    const [beforeHead, beforePage, afterPage, end] = createFrame(task.document, kind);
    const bytes = (text: string): Uint8Array => Buffer.from(text);
    const frame = [bytes(beforeHead), bytes(beforePage), bytes(afterPage), bytes(end)] as const;
    frames.set(kind, frame);
    return frame;
  }

  const paper = { site: task.site, base: task.base, logo: task.document.logo };
  const stamps: FileStamp[][] = [];
  for (const page of task.pages) {
    const data = dataOf(page);
    const { head, body } = await render(page.path, data);
    const [beforeHead, beforePage, afterPage, end] = frameOf(data.kind);
    const described = structuredDataElement(data, paper);
    const json = JSON.stringify(data);
    const file = filePath(page.path, 'index.html');
    const files = [
      writeFileIn(task.output, file, beforeHead, head, beforePage, body, afterPage, described, end),
      writeFileIn(task.output, filePath(page.path, 'data.json'), json),
    ];
    if ('surroundings' in page) {
      const text = articleMarkdown(articles(page), task.site, links);
      files.push(writeFileIn(task.output, filePath(page.path, 'index.md'), text));
    }
    stamps.push(files);
  }
  return stamps;
}

type Renderer = typeof import('#client/entries/server.tsx');

/** Loads the compiled renderer; a module is loaded once however often it is asked for. */
export function loadRenderer(file: string): Promise<Renderer> {
  return import(pathToFileURL(file).href);
}
