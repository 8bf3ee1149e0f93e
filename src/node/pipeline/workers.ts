import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { InspectTask, PictureReading } from '#node/images/inspect-picture.ts';
import type { PictureTask } from '#node/images/picture-tasks.ts';
import type { ShareTask, WrittenImage } from '#node/images/share-tasks.ts';
import { compressFiles } from '#node/outputs/compress-files.ts';
import { renderFeeds } from '#node/outputs/render-feeds.ts';
import { readArticles } from '#node/reading/read-articles.ts';
import { renderPages } from '#node/rendering/render-pages.ts';
import { indexParts } from '#node/search/search-tasks.ts';
import { collectGarbage } from './collect-garbage.ts';
import { join, takeUpTo } from './iterables.ts';

/** Loaded when an image is drawn, because it brings the drawing libraries. */
const writeImages = async (task: ShareTask): Promise<WrittenImage[]> =>
  (await import('#node/images/share-tasks.ts')).writeImages(task);
/** Loaded for papers with pictures only, like the next. */
const inspectPictures = async (task: InspectTask): Promise<PictureReading[]> =>
  (await import('#node/images/inspect-picture.ts')).inspectPictures(task);
const writePictures = async (task: PictureTask): Promise<WrittenImage[][]> =>
  (await import('#node/images/picture-tasks.ts')).writePictures(task);

const allTasks = {
  readArticles,
  inspectPictures,
  renderPages,
  renderFeeds,
  indexParts,
  writeImages,
  writePictures,
  compressFiles,
};
type TaskName = keyof typeof allTasks;
type TaskInputs = { [Name in TaskName]: Parameters<(typeof allTasks)[Name]>[0] };
export type TaskInput<Name extends TaskName> = TaskInputs[Name];
export type TaskResults = { [Name in TaskName]: Awaited<ReturnType<(typeof allTasks)[Name]>> };
type Task<Name extends TaskName> = (
  input: TaskInputs[Name],
) => TaskResults[Name] | Promise<TaskResults[Name]>;

const tasks: { [Name in TaskName]: Task<Name> } = allTasks;

/** The modules from which threads import the tasks. */
const modules: Record<TaskName, string> = {
  readArticles: '../reading/read-articles.ts',
  inspectPictures: '../images/inspect-picture.ts',
  renderPages: '../rendering/render-pages.ts',
  renderFeeds: '../outputs/render-feeds.ts',
  indexParts: '../search/search-tasks.ts',
  writeImages: '../images/share-tasks.ts',
  writePictures: '../images/picture-tasks.ts',
  compressFiles: '../outputs/compress-files.ts',
};

/** Large enough to outweigh the cost of posting a batch, small enough to share the work evenly. */
const batchSizes: Record<TaskName, number> = {
  readArticles: 32,
  inspectPictures: 4,
  renderPages: 32,
  // A feed has up to 50 stories; the feeds of a batch share their entries.
  renderFeeds: 8,
  // A part of the search index takes seconds.
  indexParts: 1,
  // An image takes twenty times as long as a page.
  writeImages: 8,
  // All versions of a picture take seconds.
  writePictures: 1,
  compressFiles: 32,
};
/** One running and two queued. Longer queues keep objects alive until V8 moves them to the old generation. */
const maxBatchesPerThread = 3;
/** With fewer batches, starting threads takes longer than the work. */
const minBatchesForThreads = (name: TaskName) => (name === 'indexParts' ? 1 : 5);
/** A thread holds one batch at a time; a small heap makes V8 collect garbage early. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/** Runs the tasks of a build on all cores. */
export interface Workers {
  /**
   * Runs a task over many items, in batches.
   *
   * @param items read lazily, so that they need not all exist at once
   * @param toInput makes the task's input for a batch
   * @param onDone receives each batch with the task's result, in any order
   */
  run<Name extends TaskName, Item>(
    name: Name,
    items: Iterable<Item>,
    toInput: (batch: Item[]) => TaskInput<Name>,
    onDone: (batch: Item[], result: TaskResults[Name]) => void,
  ): Promise<void>;
  close(): Promise<void>;
}

export function createWorkers(): Workers {
  const threads = availableParallelism();
  let pool: Tinypool | undefined;
  function runInThreads<Name extends TaskName>(name: Name): Task<Name> {
    pool ??= new Tinypool({ minThreads: threads, maxThreads: threads, resourceLimits });
    const { run } = pool;
    const filename = new URL(modules[name], import.meta.url).href;
    return (input) => run.call(pool, input, { name, filename });
  }

  return {
    async run<Name extends TaskName, Item>(
      name: Name,
      items: Iterable<Item>,
      toInput: (batch: Item[]) => TaskInput<Name>,
      onDone: (batch: Item[], result: TaskResults[Name]) => void,
    ): Promise<void> {
      const batches = batchesOf(items, batchSizes[name]);
      const minBatches = minBatchesForThreads(name);
      const first = takeUpTo(minBatches, batches);
      const usesThreads = threads > 1 && first.length === minBatches;
      const task: Task<Name> = usesThreads ? runInThreads(name) : tasks[name];
      const running = new Set<Promise<unknown>>();
      const runBatch = async (batch: Item[]) => {
        onDone(batch, await task(toInput(batch)));
        collectGarbage();
      };
      for (const batch of join(first, batches)) {
        // A failed batch stays in the set, so the next `await` throws its error.
        const one: Promise<unknown> = runBatch(batch).then(() => running.delete(one));
        one.catch(() => undefined);
        running.add(one);
        if (running.size >= maxBatchesPerThread * threads) await Promise.race(running);
      }
      await Promise.all(running);
    },
    async close() {
      await pool?.destroy();
      pool = undefined;
    },
  };
}

function* batchesOf<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
