import { filePath, parsePath } from '#domain/addresses/paths.ts';
import { type Edition, getStory } from '#domain/edition/edition.ts';
import type { CachedRelated } from '#domain/edition/related-news.ts';
import { createLinks } from '#domain/pages/links.ts';
import { createPages, type Pages, type PlannedPage } from '#domain/pages/pages.ts';
import type { Application } from '#node/application/application.ts';
import { digestOf } from '#node/files/digest.ts';
import type { Outputs, WorkerOutput } from '#node/outputs/outputs.ts';
import { measureItems } from '#node/pipeline/phases.ts';
import { type ParsedArticles, sourcesOf } from '#node/reading/parsed-articles.ts';
import { createCardFile } from './card-file.ts';
import type { DocumentParts } from './document.ts';
import { loadRelated, saveRelated } from './related-cache.ts';

/** The inputs of all pages. */
export interface PageInputs {
  /** the project's folder */
  root: string;
  base: string;
  /** the cache folder of this output */
  cache: string;
  /** a digest of the inputs shared by all pages */
  key: string;
  edition: Edition;
  /** the articles that this build has parsed */
  parsed: ParsedArticles;
  application: Application;
  document: DocumentParts;
  /** the folder of the new site */
  folder: string;
  /** the folder for temporary files of this build */
  scratch: string;
}

interface PageItem {
  path: string;
  planned: PlannedPage;
}

/**
 * Plans all pages and writes those that have changed, with their data.
 *
 * @returns the pages and their number
 */
export async function writePages(
  outputs: Outputs,
  { root, base, cache, key, edition, parsed, application, document, folder, scratch }: PageInputs,
): Promise<Pages & { count: number }> {
  const { site } = edition;
  const memory = { before: loadRelated(cache, key), now: new Map<string, CachedRelated>() };
  const pages = createPages(edition, base, memory);
  const storeCards = createCardFile(scratch, createLinks(site, base).card);
  const articlesOn = ({ planned }: PageItem) =>
    ('articles' in planned ? planned.articles : []).map(({ slug }) => getStory(edition, slug));
  const cardsOn = ({ planned }: PageItem) =>
    ('cards' in planned ? planned.cards : []).map(({ slug }) => getStory(edition, slug));
  let count = 0;

  function* pageOutputs(): Generator<WorkerOutput<PageItem>> {
    for (const path of sortedByStories(edition, pages)) {
      count++;
      const planned = pages.at(path);
      if (!planned) throw new Error(`${path} is listed as a page but has no data.`);
      const fingerprint = digestOf(`${key} ${JSON.stringify(planned)}`);
      yield { files: filesOf(planned, path), fingerprint, item: { path, planned } };
    }
  }

  await outputs.putAll('renderPages', measureItems('plan', pageOutputs()), (batch) => ({
    root,
    base,
    site,
    renderer: application.renderer,
    document,
    output: folder,
    pages: batch,
    articles: sourcesOf(batch.flatMap(articlesOn), parsed),
    cards: storeCards(batch.flatMap(cardsOn)),
  }));
  saveRelated(cache, key, memory.now);
  return { ...pages, count };
}

/**
 * The paths of all pages, with lists of stories last and sorted by their newest story: consecutive lists then share
 * stories, whose cards a thread has cached.
 */
function* sortedByStories({ articles }: Edition, pages: Pages): Generator<string> {
  const ranks = new Map(articles.map(({ slug }, rank) => [slug, rank]));
  const lists: { path: string; rank: number }[] = [];
  for (const path of pages.paths()) {
    const { kind } = parsePath(path) ?? {};
    if (kind !== 'front' && kind !== 'listing') {
      yield path;
      continue;
    }
    const [newest] = pages.stories(path) ?? [];
    lists.push({ path, rank: (newest && ranks.get(newest.slug)) ?? articles.length });
  }
  lists.sort((one, other) => one.rank - other.rank);
  for (const { path } of lists) yield path;
}

const fileNames = ['index.html', 'data.json', 'index.md'] as const;

/** Only articles have a Markdown version. */
const filesOf = ({ kind }: PlannedPage, pagePath: string) =>
  fileNames.slice(0, kind === 'article' ? 3 : 2).map((name) => filePath(pagePath, name));
