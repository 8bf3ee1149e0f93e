import path from 'node:path';
import { digestOf } from '#node/files/digest.ts';
import { type FileStamp, linkOrCopyFile, writeFileIn } from '#node/files/write-file.ts';
import type { TaskInput, TaskResults, Workers } from '#node/pipeline/workers.ts';
import type { SiteFolder } from '#node/site-folder/site-folder.ts';

/** The content of a file, or an existing file that it may be linked to. */
type Made = string | Uint8Array | { source: string };

/** The tasks of workers that write files of the site: for each output they return the stamps of its files. */
type OutputTask = {
  [Name in keyof TaskResults]: TaskResults[Name] extends FileStamp[][] ? Name : never;
}[keyof TaskResults];

/** Files that are made together from the same inputs, by a worker. */
export interface WorkerOutput<Item> {
  /** their paths in the site */
  files: readonly string[];
  /** names all their inputs */
  fingerprint: string;
  /** what the worker needs to know */
  item: Item;
}

/**
 * Everything that a build writes: a path, a fingerprint of its inputs and a function that makes it. A file that an
 * earlier build made from the same inputs stays.
 */
export interface Outputs {
  /** Makes and writes a file, unless it can stay. */
  put(file: string, fingerprint: string, make: () => Made | Promise<Made>): Promise<void>;
  /** Writes a file whose content is its own fingerprint. */
  putContent(file: string, content: string | Uint8Array): Promise<void>;
  /**
   * Has workers make what cannot stay.
   *
   * @param outputs taken one by one, so that they need not all exist at once
   * @param toInput the input of the task for some of them
   */
  putAll<Name extends OutputTask, Item>(
    name: Name,
    outputs: Iterable<WorkerOutput<Item>>,
    toInput: (items: Item[]) => TaskInput<Name>,
  ): Promise<void>;
  /** Whether the new site has the file. */
  has(file: string): boolean;
}

/** @param folder is ready: see `SiteFolder.ready` */
export function createOutputs(folder: SiteFolder, workers: Workers): Outputs {
  async function put(file: string, fingerprint: string, make: () => Made | Promise<Made>): Promise<void> {
    if (folder.keep(file, fingerprint)) return;
    const made = await make();
    const isContent = typeof made === 'string' || made instanceof Uint8Array;
    const stamp = isContent
      ? writeFileIn(folder.staging, file, made)
      : linkOrCopyFile(made.source, folder.staging, file);
    folder.record(file, fingerprint, stamp);
  }

  function* changed<Item>(outputs: Iterable<WorkerOutput<Item>>): Generator<WorkerOutput<Item>> {
    for (const output of outputs) {
      // `map` asks for each file, so that those after a changed one are kept, too.
      const kept = output.files.map((file) => folder.keep(file, output.fingerprint));
      if (kept.includes(false)) yield output;
    }
  }

  return {
    put,
    putContent: (file, content) => put(file, digestOf(content), () => content),
    putAll: (name, outputs, toInput) =>
      workers.run(
        name,
        changed(outputs),
        (portion) => toInput(portion.map(({ item }) => item)),
        (portion, stamps) => {
          for (const [index, { files, fingerprint }] of portion.entries()) {
            for (const [number, file] of files.entries()) {
              const stamp: FileStamp | undefined = stamps[index]?.[number];
              if (!stamp) throw new Error(`${path.join(folder.staging, file)} has not been written.`);
              folder.record(file, fingerprint, stamp);
            }
          }
        },
      ),
    has: folder.has,
  };
}
