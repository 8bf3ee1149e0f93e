import { filePath, parsePath } from '#domain/addresses/paths.ts';
import { type Edition, storyOf } from '#domain/edition/edition.ts';
import type { FoundBefore } from '#domain/edition/related-news.ts';
import { createLinks } from '#domain/pages/links.ts';
import { createPages, type Pages, type PlannedPage } from '#domain/pages/pages.ts';
import type { Application } from '#node/application/application.ts';
import { digestOf } from '#node/files/digest.ts';
import type { Outputs, WorkerOutput } from '#node/outputs/outputs.ts';
import { withinPhase } from '#node/pipeline/phases.ts';
import { type ParsedPlaces, sourcesOf } from '#node/reading/parsed-articles.ts';
import { createCardFile } from './card-file.ts';
import type { DocumentParts } from './document.ts';
import { loadRelated, saveRelated } from './related-cache.ts';

/** What pages are made from. */
export interface PageInputs {
  /** the project's folder */
  root: string;
  base: string;
  /** the folder for what the next build need not make again */
  cache: string;
  /** names what all pages depend on */
  key: string;
  edition: Edition;
  /** where parsed articles are */
  places: ParsedPlaces;
  application: Application;
  document: DocumentParts;
  /** the folder of the new site */
  folder: string;
  /** a folder for what only this build needs */
  scratch: string;
}

interface PageItem {
  path: string;
  planned: PlannedPage;
}

/**
 * Lays out the edition and writes the pages that have changed, with their data.
 *
 * @returns the pages, and how many there are
 */
export async function writePages(
  outputs: Outputs,
  { root, base, cache, key, edition, places, application, document, folder, scratch }: PageInputs,
): Promise<Pages & { count: number }> {
  const { site } = edition;
  const memory = { before: loadRelated(cache, key), now: new Map<string, FoundBefore>() };
  const pages = createPages(edition, base, memory);
  const storeCards = createCardFile(scratch, createLinks(site, base).card);
  const articlesOn = ({ planned }: PageItem) =>
    ('articles' in planned ? planned.articles : []).map(({ slug }) => storyOf(edition, slug));
  const cardsOn = ({ planned }: PageItem) =>
    ('cards' in planned ? planned.cards : []).map(({ slug }) => storyOf(edition, slug));
  let count = 0;

  function* pageOutputs(): Generator<WorkerOutput<PageItem>> {
    for (const path of byStories(edition, pages)) {
      count++;
      const planned = pages.at(path);
      if (!planned) throw new Error(`${path} is listed as a page but has no data.`);
      const fingerprint = digestOf(`${key} ${JSON.stringify(planned)}`);
      yield { files: filesOf(planned, path), fingerprint, item: { path, planned } };
    }
  }

  await outputs.putAll('renderPages', withinPhase('plan', pageOutputs()), (portion) => ({
    root,
    base,
    site,
    renderer: application.renderer,
    document,
    output: folder,
    pages: portion,
    articles: sourcesOf(portion.flatMap(articlesOn), places),
    cards: storeCards(portion.flatMap(cardsOn)),
  }));
  saveRelated(cache, key, memory.now);
  return { ...pages, count };
}

/**
 * The paths of all pages, the lists of stories last and by the newest story of each: lists that follow one another then
 * show the same ones, whose cards a thread has cached.
 */
function* byStories({ articles }: Edition, pages: Pages): Generator<string> {
  const places = new Map(articles.map(({ slug }, place) => [slug, place]));
  const lists: { path: string; place: number }[] = [];
  for (const path of pages.paths()) {
    const { kind } = parsePath(path) ?? {};
    if (kind !== 'front' && kind !== 'listing') {
      yield path;
      continue;
    }
    const [newest] = pages.stories(path) ?? [];
    lists.push({ path, place: (newest && places.get(newest.slug)) ?? articles.length });
  }
  lists.sort((one, other) => one.place - other.place);
  for (const { path } of lists) yield path;
}

const fileNames = ['index.html', 'data.json', 'index.md'] as const;

/** The files of a page; only an article has a Markdown version. */
const filesOf = ({ kind }: PlannedPage, pagePath: string) =>
  fileNames.slice(0, kind === 'article' ? 3 : 2).map((name) => filePath(pagePath, name));
