import { array, getDotPath, literal, object, optional, record, safeParse, string } from 'valibot';
import { addVisits, history, visitSchema } from './history.ts';
import { addSaved, saved, savedStorySchema } from './saved.ts';
import {
  addTopics,
  chosenTopicSchema,
  followed,
  mutedTopics,
  mutedWordSchema,
  mutedWords,
} from './topics.ts';

const format = 'gigawatt-reader';

/** What the reader keeps, as a file to take along. */
const fileSchema = object({
  format: literal(format),
  version: literal(1),
  saved: array(savedStorySchema),
  history: optional(record(string(), visitSchema), {}),
  followed: optional(array(chosenTopicSchema), []),
  mutedTopics: optional(array(chosenTopicSchema), []),
  mutedWords: optional(array(mutedWordSchema), []),
});

/** A file that cannot be taken over. Its message tells the reader why; nothing has been changed. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

/** Everything that the reader keeps, as the text of a file. */
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
 * Adds what a file of `exportAll` holds to what is kept. Where both know a story, the later of the two counts.
 *
 * @returns how many saved stories and how many opened ones are new
 * @throws UnreadableFileError when the file is not whole or not such a file; nothing is changed then
 */
export function importAll(text: string): { savedCount: number; openedCount: number } {
  const { success, output, issues } = safeParse(fileSchema, parse(text));
  if (!success) {
    const [first] = issues;
    const place = getDotPath(first);
    throw new UnreadableFileError(
      place === null || place === 'format'
        ? 'This is not a file that a paper like this one has exported.'
        : `The file is damaged at “${place}”: expected ${first.expected ?? 'another value'}, found ${first.received}.`,
    );
  }
  addTopics(output);
  return { savedCount: addSaved(output.saved), openedCount: addVisits(output.history) };
}

/** Forgets everything. */
export function eraseAll(): void {
  saved.set([]);
  history.set(new Map());
  for (const { set } of [followed, mutedTopics, mutedWords]) set([]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableFileError('The file is not whole, or not JSON.');
  }
}
