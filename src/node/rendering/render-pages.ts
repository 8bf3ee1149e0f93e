import { pathToFileURL } from 'node:url';
import { filePath } from '#domain/addresses/paths.ts';
import { articleMarkdown } from '#domain/formats/article-markdown.ts';
import { writeLanguageLinks } from '#domain/formats/language-links.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { completePage, type PageSources } from '#domain/pages/complete-page.ts';
import { createLinks } from '#domain/pages/links.ts';
import type { PlannedPage } from '#domain/pages/pages.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { type FileStamp, writeFileIn } from '#node/files/write-file.ts';
import { type ArticleSource, createArticleLoader } from '#node/reading/parsed-articles.ts';
import { readCards, type StoredCards } from './card-file.ts';
import {
  createFrame,
  type DocumentKind,
  type DocumentParts,
  firstScreenOf,
  structuredDataElement,
} from './document.ts';

export interface RenderTask {
  root: string;
  site: SiteContent;
  base: string;
  /** the file of the compiled renderer */
  renderer: string;
  document: DocumentParts;
  /** the folder of the new site */
  output: string;
  pages: { path: string; planned: PlannedPage }[];
  /** the articles of these pages, by slug */
  articles: ReadonlyMap<string, ArticleSource>;
  /** the cards of the stories in lists */
  cards: StoredCards;
}

/**
 * Renders pages and writes them, with their data and the Markdown versions of articles.
 *
 * @returns the stamps of each page's files
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

  // As bytes: more than half of a document is styles, and encoding them takes as long as writing the file.
  const frames = new Map<string, readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array]>();
  function frameOf(kind: DocumentKind, body: string) {
    const awaited = firstScreenOf(kind, body);
    const key = `${kind} ${awaited}`;
    const existing = frames.get(key);
    if (existing) return existing;
    const [beforeHead, beforePage, afterPage, end] = createFrame(task.document, kind, awaited);
    const bytes = (text: string): Uint8Array => Buffer.from(text);
    const frame = [bytes(beforeHead), bytes(beforePage), bytes(afterPage), bytes(end)] as const;
    frames.set(key, frame);
    return frame;
  }

  const messages = messagesOf(site);
  const paper = { site, base, logo: task.document.logo };
  const stamps: FileStamp[][] = [];
  for (const { path, planned } of task.pages) {
    const data = completePage(planned, sources);
    const { head, body } = await render(path, data);
    const [beforeHead, beforePage, afterPage, end] = frameOf(data.kind, body);
    const structuredData = structuredDataElement(data, paper);
    const languages = writeLanguageLinks(data.head.languages, messages.languages);
    const json = JSON.stringify(data);
    const file = filePath(path, 'index.html');
    const files = [
      writeFileIn(
        task.output,
        file,
        beforeHead,
        head,
        beforePage,
        body,
        afterPage,
        languages,
        structuredData,
        end,
      ),
      writeFileIn(task.output, filePath(path, 'data.json'), json),
    ];
    if (data.kind === 'article') {
      const text = articleMarkdown(loadArticle(data), site, links, data);
      files.push(writeFileIn(task.output, filePath(path, 'index.md'), text));
    }
    stamps.push(files);
  }
  return stamps;
}

type Renderer = typeof import('#client/entries/server.tsx');

/** Loads the compiled renderer; repeated calls return the same module. */
export function loadRenderer(file: string): Promise<Renderer> {
  return import(pathToFileURL(file).href);
}
