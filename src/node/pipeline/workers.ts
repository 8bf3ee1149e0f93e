import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { ShareTask, WrittenImage } from '#node/images/share-tasks.ts';
import { compressFiles } from '#node/outputs/compress-files.ts';
import { renderFeeds } from '#node/outputs/render-feeds.ts';
import { readArticles } from '#node/reading/read-articles.ts';
import { renderPages } from '#node/rendering/render-pages.ts';
import { indexParts } from '#node/search/search-tasks.ts';
import { collectWhatPiledUp } from './collect-garbage.ts';
import { join, takeUpTo } from './iterables.ts';

/** What draws is loaded where something is drawn. */
const writeImages = async (task: ShareTask): Promise<WrittenImage[]> =>
  (await import('#node/images/share-tasks.ts')).writeImages(task);

const tasks = { readArticles, renderPages, renderFeeds, indexParts, writeImages, compressFiles };
type Tasks = typeof tasks;
type TaskName = keyof Tasks;
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type TaskResults = { [Name in TaskName]: Awaited<ReturnType<Tasks[Name]>> };

/** The modules that threads find the tasks in. */
const modules: Record<TaskName, string> = {
  readArticles: '../reading/read-articles.ts',
  renderPages: '../rendering/render-pages.ts',
  renderFeeds: '../outputs/render-feeds.ts',
  indexParts: '../search/search-tasks.ts',
  writeImages: '../images/share-tasks.ts',
  compressFiles: '../outputs/compress-files.ts',
};

/** Items in one portion: enough to make up for handing it over, few enough to share the work evenly. */
const portionOf: Record<TaskName, number> = {
  readArticles: 32,
  renderPages: 32,
  // A feed is made of up to 50 stories; those of a portion share what is made of them.
  renderFeeds: 8,
  // A part of the search index takes seconds.
  indexParts: 1,
  // An image takes twenty times as long as a page.
  writeImages: 8,
  compressFiles: 32,
};
/**
 * So many portions for each thread: one in work, and others that wait while this thread has work of its own. The more
 * wait, the longer they live, and what has lived for some time is collected late.
 */
const atOnce = 3;
/** Less than this, and starting threads takes longer than the work. */
const portionsWorthThreads = (name: TaskName) => (name === 'indexParts' ? 1 : 5);
/** A thread holds one portion; a small heap keeps it from collecting rubbish for the sake of speed. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/** Runs the tasks of a build on all cores. */
export interface Workers {
  /**
   * Runs a task over many items, a portion at a time.
   *
   * @param items taken one by one, so that they need not exist all at once
   * @param task makes a task of a portion
   * @param done takes a portion and what the task gave for it; portions end in any order
   */
  run<Name extends TaskName, Item>(
    name: Name,
    items: Iterable<Item>,
    task: (portion: Item[]) => TaskInput<Name>,
    done: (portion: Item[], result: TaskResults[Name]) => void,
  ): Promise<void>;
  close(): Promise<void>;
}

export function createWorkers(): Workers {
  const threads = availableParallelism();
  let pool: Tinypool | undefined;
  const inThreads = (name: TaskName) => {
    pool ??= new Tinypool({
      minThreads: threads,
      maxThreads: threads,
      resourceLimits,
    });
    const { run } = pool;
    const filename = new URL(modules[name], import.meta.url).href;
    return (task: unknown) => run.call(pool, task, { name, filename });
  };

  return {
    async run(name, items, task, done) {
      const all = portions(items, portionOf[name]);
      const few = portionsWorthThreads(name);
      const first = takeUpTo(few, all);
      const isMuch = threads > 1 && first.length === few;
      const work: (task: never) => unknown = isMuch ? inThreads(name) : tasks[name];
      const running = new Set<Promise<void>>();
      for (const part of join(first, all)) {
        const one: Promise<void> = Promise.resolve(work(task(part) as never))
          .then((result) => {
            done(part, result as never);
            collectWhatPiledUp();
          })
          .finally(() => running.delete(one));
        // Whoever awaits the first that fails has enough to tell.
        one.catch(() => undefined);
        running.add(one);
        if (running.size >= atOnce * threads) await Promise.race(running);
      }
      await Promise.all(running);
    },
    async close() {
      await pool?.destroy();
      pool = undefined;
    },
  };
}

function* portions<Item>(items: Iterable<Item>, portion: number): Generator<Item[]> {
  let part: Item[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length < portion) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
