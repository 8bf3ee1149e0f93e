import { filePath, parsePath } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import type { FoundBefore } from '#domain/edition/related-news.ts';
import { createLinks } from '#domain/pages/links.ts';
import { createPages, type Pages, type PlannedPage } from '#domain/pages/pages.ts';
import type { Application } from '#node/application/application.ts';
import { digestOf } from '#node/files/digest.ts';
import type { Outputs, WorkerOutput } from '#node/outputs/outputs.ts';
import { withinPhase } from '#node/pipeline/phases.ts';
import { type ParsedPlaces, placeOf } from '#node/reading/parsed-articles.ts';
import { createCardFile } from './card-file.ts';
import type { DocumentParts } from './document.ts';
import type { PageTask } from './page-tasks.ts';
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

/**
 * Lays out what is published and writes the pages that have changed, with their data.
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
  const cards = createCardFile(scratch, createLinks(site, base).card);
  let count = 0;

  function* pageOutputs(): Generator<WorkerOutput<Work>> {
    for (const path of byStories(edition, pages)) {
      count++;
      const planned = pages.at(path);
      if (!planned) throw new Error(`${path} is listed as a page but has no data.`);
      const inputs = planned.inputs();
      const fingerprint = fingerprintOf(planned, inputs, key);
      yield { files: filesOf(planned, path), fingerprint, item: workOf(path, planned, inputs, places) };
    }
  }

  await outputs.putAll('renderPages', withinPhase('plan', pageOutputs()), (portion) => {
    cards.add(portion.flatMap(({ entries = [] }) => entries));
    return {
      root,
      base,
      site,
      renderer: application.renderer,
      document,
      output: folder,
      cards: cards.file,
      pages: portion.map(({ task, entries }) =>
        entries ? { ...task, cards: cards.placesOf(entries) } : task,
      ),
    };
  });
  saveRelated(cache, key, memory.now);
  return { ...pages, count };
}

/** What a thread needs to make a page, and nothing else: what waits for a thread for long is collected late. */
interface Work {
  task: PageTask;
  /** the stories of a list, whose cards its task lacks */
  entries?: readonly ArticleEntry[];
}

/**
 * The paths of all pages, the lists of stories last and by the newest story of each: lists that follow one another then
 * show the same ones, whose cards a thread has at hand.
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

/** The files of a page; only an article has a twin in Markdown. */
const filesOf = ({ kind }: PlannedPage, pagePath: string) =>
  fileNames.slice(0, kind === 'article' ? 3 : 2).map((name) => filePath(pagePath, name));

/** Names everything that a page's content depends on. */
function fingerprintOf(planned: PlannedPage, inputs: string, key: string): string {
  const own = planned.kind === 'article' ? `${planned.entry.file} ${planned.entry.digest}` : '';
  return digestOf(`${key} ${own} ${inputs}`);
}

function workOf(path: string, planned: PlannedPage, inputs: string, places: ParsedPlaces): Work {
  if (planned.kind === 'list') return { task: { path, data: inputs, cards: [] }, entries: planned.entries };
  if (planned.kind === 'brief')
    return { task: { path, stories: planned.entries.map((entry) => placeOf(entry, places)) } };
  const { entry, surroundings } = planned;
  return { task: { path, ...placeOf(entry, places), words: entry.words, surroundings: surroundings() } };
}
