import * as messages from 'virtual:gigawatt/messages';
import { array, getDotPath, literal, object, optional, record, safeParse, string } from 'valibot';
import { history, mergeVisits, visitSchema } from './history.ts';
import { mergeSaved, saved, savedStorySchema } from './saved.ts';
import {
  chosenTopicSchema,
  followed,
  mergeTopics,
  mutedTopics,
  mutedWordSchema,
  mutedWords,
} from './topics.ts';

const format = 'gigawatt-reader';

/** The export file with all of the reader's data. */
const fileSchema = object({
  format: literal(format),
  version: literal(1),
  saved: array(savedStorySchema),
  history: optional(record(string(), visitSchema), {}),
  followed: optional(array(chosenTopicSchema), []),
  mutedTopics: optional(array(chosenTopicSchema), []),
  mutedWords: optional(array(mutedWordSchema), []),
});

/** An import file is invalid. The message is shown to the reader. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

/** Returns all of the reader's data as the text of an export file. */
export function exportAll(): string {
  const all = {
    format,
    version: 1,
    saved: saved.get(),
    history: Object.fromEntries(history.get()),
    followed: followed.get(),
    mutedTopics: mutedTopics.get(),
    mutedWords: mutedWords.get(),
  };
  return `${JSON.stringify(all, undefined, 2)}\n`;
}

/**
 * Merges an export file into the stored data. Of two visits to the same story the later one counts.
 *
 * @returns the number of saved and of opened stories that were added
 * @throws UnreadableFileError if the file is invalid; nothing is changed then
 */
export function importAll(text: string): { savedCount: number; openedCount: number } {
  const { success, output, issues } = safeParse(fileSchema, parse(text));
  if (!success) {
    const [first] = issues;
    const path = getDotPath(first);
    throw new UnreadableFileError(
      path === null || path === 'format' ? messages.fileNotExported : messages.fileDamaged({ path }),
    );
  }
  mergeTopics(output);
  return { savedCount: mergeSaved(output.saved), openedCount: mergeVisits(output.history) };
}

export function eraseAll(): void {
  saved.set([]);
  history.set(new Map());
  for (const { set } of [followed, mutedTopics, mutedWords]) set([]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableFileError(messages.fileIncomplete);
  }
}
