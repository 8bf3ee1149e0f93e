import path from 'node:path';
import { digestOf } from '#node/files/digest.ts';
import { type FileStamp, linkOrCopyFile, writeFileIn } from '#node/files/write-file.ts';
import type { TaskInput, TaskResults, Workers } from '#node/pipeline/workers.ts';
import type { SiteFolder } from '#node/site-folder/site-folder.ts';

/** The content of a file, or an existing file to hard-link. */
type Content = string | Uint8Array | { source: string };

/** The worker tasks that write files of the site and return the stamps of each output's files. */
type OutputTask = {
  [Name in keyof TaskResults]: TaskResults[Name] extends FileStamp[][] ? Name : never;
}[keyof TaskResults];

/** Files that a worker makes together from the same inputs. */
export interface WorkerOutput<Item> {
  /** paths in the site */
  files: readonly string[];
  /** changes with any of their inputs */
  fingerprint: string;
  /** the input for the worker */
  item: Item;
}

/**
 * Writes the files of a site. Each has a path, a fingerprint of its inputs and a function that makes it; files that an
 * earlier build made from the same inputs are kept.
 */
export interface Outputs {
  /** Makes and writes a file, unless it can be kept. */
  put(file: string, fingerprint: string, make: () => Content | Promise<Content>): Promise<void>;
  /** Writes a file whose content is its own fingerprint. */
  putContent(file: string, content: string | Uint8Array): Promise<void>;
  /**
   * Has workers make the outputs that cannot be kept.
   *
   * @param outputs read lazily, so that they need not all exist at once
   * @param toInput makes the task's input for a batch of items
   */
  putAll<Name extends OutputTask, Item>(
    name: Name,
    outputs: Iterable<WorkerOutput<Item>>,
    toInput: (items: Item[]) => TaskInput<Name>,
  ): Promise<void>;
  /** Whether the new site has the file. */
  has(file: string): boolean;
}

/** @param folder must be ready: see `SiteFolder.ready` */
export function createOutputs(folder: SiteFolder, workers: Workers): Outputs {
  async function put(
    file: string,
    fingerprint: string,
    make: () => Content | Promise<Content>,
  ): Promise<void> {
    if (folder.keep(file, fingerprint)) return;
    const content = await make();
    const stamp =
      typeof content === 'string' || content instanceof Uint8Array
        ? writeFileIn(folder.staging, file, content)
        : linkOrCopyFile(content.source, folder.staging, file);
    folder.record(file, fingerprint, stamp);
  }

  function* changed<Item>(outputs: Iterable<WorkerOutput<Item>>): Generator<WorkerOutput<Item>> {
    for (const output of outputs) {
      // `map` rather than `every`, so that all unchanged files are kept.
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
        (batch) => toInput(batch.map(({ item }) => item)),
        (batch, stamps) => {
          for (const [index, { files, fingerprint }] of batch.entries()) {
            for (const [fileIndex, file] of files.entries()) {
              const stamp: FileStamp | undefined = stamps[index]?.[fileIndex];
              if (!stamp) throw new Error(`${path.join(folder.staging, file)} has not been written.`);
              folder.record(file, fingerprint, stamp);
            }
          }
        },
      ),
    has: folder.has,
  };
}
