import { filePath, parsePath } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import type { FoundBefore } from '#domain/edition/related-news.ts';
import { createLinks } from '#domain/pages/links.ts';
import { createPages, type Pages, type PlannedPage } from '#domain/pages/pages.ts';
import { digestOf } from '#node/files/digest.ts';
import { join, takeUpTo } from '#node/pipeline/iterables.ts';
import { withinPhase } from '#node/pipeline/phases.ts';
import type { SiteParts } from '#node/pipeline/site-parts.ts';
import { placeOf } from '#node/reading/parsed-articles.ts';
import type { Content } from '#node/reading/read-content.ts';
import { createCardFile } from './card-file.ts';
import type { PageTask } from './page-tasks.ts';
import { loadRelated, saveRelated } from './related-cache.ts';

/** What has been laid out and written. */
interface WrittenPages {
  pages: Pages;
  /** how many pages there are */
  count: number;
}

/**
 * Lays out what is published, and writes the pages that are not as they were in the build before, with their data.
 *
 * @param scratch a folder for what only this build needs
 */
export async function writePages(site: SiteParts, scratch: string): Promise<WrittenPages> {
  const { root, base, cache, key, content, edition, application, document, folder, workers } = site;
  const memory = { before: loadRelated(cache, key), now: new Map<string, FoundBefore>() };
  const pages = createPages(edition, base, memory);
  const cards = createCardFile(scratch, createLinks(content.site, base).card);
  let count = 0;

  function* changed(paths: Iterable<string>): Generator<ChangedPage> {
    for (const path of paths) {
      count++;
      const planned = pages.at(path);
      if (!planned) throw new Error(`${path} is listed as a page but has no data.`);
      const inputs = planned.inputs();
      const fingerprint = fingerprintOf(planned, inputs, key);
      // All are asked for, so that none is lost where another has to be written.
      const kept = filesOf(planned, path).map((file) => folder.keep(file, fingerprint));
      if (kept.includes(false)) yield { path, fingerprint, ...workOf(path, planned, inputs, content) };
    }
  }

  const planned = withinPhase('plan', changed(byStories(edition, pages)));
  // Planning goes on while the folder is made ready, but what is planned is not piled up without end.
  const first = folder.isNew ? [] : takeUpTo(plannedAhead, planned);
  const missing = await folder.ready;
  const isMissing = (pagePath: string) => fileNames.some((name) => missing.has(filePath(pagePath, name)));
  const lost = missing.size > 0 ? [...pages.paths()].filter(isMissing) : [];
  await workers.run(
    'renderPages',
    join(first, planned, changed(lost)),
    (portion) => {
      cards.add(portion.flatMap(({ entries = [] }) => entries));
      return {
        root,
        base,
        site: content.site,
        renderer: application.renderer,
        document,
        output: folder.staging,
        cards: cards.file,
        pages: portion.map(({ task, entries }) =>
          entries ? { ...task, cards: cards.placesOf(entries) } : task,
        ),
      };
    },
    (portion, stamps) => {
      portion.forEach(({ path, fingerprint }, index) => {
        const stamp = stamps[index];
        if (!stamp) throw new Error(`${path} has not been written.`);
        folder.record(filePath(path, 'index.html'), fingerprint, stamp.html);
        folder.record(filePath(path, 'data.json'), fingerprint, stamp.data);
        if (stamp.twin) folder.record(filePath(path, 'index.md'), fingerprint, stamp.twin);
      });
    },
  );
  saveRelated(cache, key, memory.now);
  return { pages, count: count - lost.length };
}

/** A list that is planned holds its data but for its cards, some 3 kB. */
const plannedAhead = 1000;

/** A page that has to be written. */
interface ChangedPage extends Work {
  path: string;
  fingerprint: string;
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

function workOf(path: string, planned: PlannedPage, inputs: string, { places }: Content): Work {
  if (planned.kind === 'list') return { task: { path, data: inputs, cards: [] }, entries: planned.entries };
  if (planned.kind === 'brief')
    return { task: { path, stories: planned.entries.map((entry) => placeOf(entry, places)) } };
  const { entry, surroundings } = planned;
  return { task: { path, ...placeOf(entry, places), words: entry.words, surroundings: surroundings() } };
}
