import { pathToFileURL } from 'node:url';
import { filePath } from '#domain/addresses/paths.ts';
import { articleMarkdown } from '#domain/formats/article-markdown.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { completePage, type PageSources } from '#domain/pages/complete-page.ts';
import { createLinks } from '#domain/pages/links.ts';
import type { PlannedPage } from '#domain/pages/pages.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { type FileStamp, writeFileIn } from '#node/files/write-file.ts';
import { type ArticleSource, createArticleLoader } from '#node/reading/parsed-articles.ts';
import { readCards, type StoredCards } from './card-file.ts';
import { createFrame, type DocumentKind, type DocumentParts, structuredDataElement } from './document.ts';

export interface RenderTask {
  root: string;
  site: SiteContent;
  base: string;
  /** the compiled renderer */
  renderer: string;
  document: DocumentParts;
  /** the folder that the pages are written to */
  output: string;
  pages: { path: string; planned: PlannedPage }[];
  /** the articles of these pages, by slug */
  articles: ReadonlyMap<string, ArticleSource>;
  /** the cards of the stories that stand in lists */
  cards: StoredCards;
}

/**
 * Renders pages and writes them, with their data and the Markdown version of articles beside them.
 *
 * @returns for each page the stamps of its files
 */
export async function renderPages(task: RenderTask): Promise<FileStamp[][]> {
  const { render, loadAllPageModules } = await loadRenderer(task.renderer);
  await loadAllPageModules();
  const { site, base } = task;
  const links = createLinks(site, base);
  const loadArticle = createArticleLoader(task.root, site, task.articles);
  const cards = readCards(task.cards);
  const sources: PageSources = {
    site,
    links,
    loadArticle,
    loadCard: ({ slug }) => cards.get(slug) as StoryCardData,
  };

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

  const paper = { site, base, logo: task.document.logo };
  const stamps: FileStamp[][] = [];
  for (const { path, planned } of task.pages) {
    const data = completePage(planned, sources);
    const { head, body } = await render(path, data);
    const [beforeHead, beforePage, afterPage, end] = frameOf(data.kind);
    const described = structuredDataElement(data, paper);
    const json = JSON.stringify(data);
    const file = filePath(path, 'index.html');
    const files = [
      writeFileIn(task.output, file, beforeHead, head, beforePage, body, afterPage, described, end),
      writeFileIn(task.output, filePath(path, 'data.json'), json),
    ];
    if (data.kind === 'article') {
      const text = articleMarkdown(loadArticle(data), site, links);
      files.push(writeFileIn(task.output, filePath(path, 'index.md'), text));
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
