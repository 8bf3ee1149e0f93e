import { type InferOutput, isoTimestamp, object, pipe, string } from 'valibot';
import { savedEvent } from '#client/stores/story-marks.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { keepCard, keptCardSchema } from './kept-card.ts';
import { openStored } from './stored.ts';
import { listOf } from './stored-shapes.ts';

export const savedStorySchema = object({
  card: keptCardSchema,
  savedAt: pipe(string(), isoTimestamp()),
});

/** A story that the reader has kept for later. */
export type SavedStory = InferOutput<typeof savedStorySchema>;

/** What the reader has saved, the latest first. */
export const saved = openStored<readonly SavedStory[]>('saved', listOf(savedStorySchema));

saved.subscribe(() => document.dispatchEvent(new Event(savedEvent)));

/**
 * Saves a story, or takes it back when it is saved.
 *
 * @returns whether it is saved now
 */
export function toggleSaved(story: Omit<StoryCardData, 'href'>, now: Date): boolean {
  const others = without(story.slug);
  const wasSaved = others.length < saved.get().length;
  saved.set(wasSaved ? others : [{ card: keepCard(story), savedAt: now.toISOString() }, ...others]);
  return !wasSaved;
}

/**
 * Adds what is not saved yet, each at its place in time.
 *
 * @returns how many there were
 */
export function addSaved(stories: readonly SavedStory[]): number {
  const known = new Set(saved.get().map(({ card }) => card.slug));
  const added = stories.filter(({ card }) => !known.has(card.slug));
  if (added.length > 0) {
    saved.set([...saved.get(), ...added].sort((one, other) => (one.savedAt < other.savedAt ? 1 : -1)));
  }
  return added.length;
}

function without(slug: string): SavedStory[] {
  return saved.get().filter(({ card }) => card.slug !== slug);
}
