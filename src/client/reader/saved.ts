import { type InferOutput, isoTimestamp, object, pipe, string } from 'valibot';
import { savedEvent } from '#client/stores/story-marks.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { openStored } from './stored.ts';
import { storedCardSchema, toStoredCard } from './stored-card.ts';
import { listOf } from './stored-shapes.ts';

export const savedStorySchema = object({
  card: storedCardSchema,
  savedAt: pipe(string(), isoTimestamp()),
});

export type SavedStory = InferOutput<typeof savedStorySchema>;

/** The stories that the reader has saved, the latest first. */
export const saved = openStored<readonly SavedStory[]>('saved', listOf(savedStorySchema));

saved.subscribe(() => document.dispatchEvent(new Event(savedEvent)));

/**
 * Saves a story, or removes it if it is saved.
 *
 * @returns whether it is saved now
 */
export function toggleSaved(story: Omit<StoryCardData, 'href'>, now: Date): boolean {
  const others = without(story.slug);
  const wasSaved = others.length < saved.get().length;
  saved.set(wasSaved ? others : [{ card: toStoredCard(story), savedAt: now.toISOString() }, ...others]);
  return !wasSaved;
}

/**
 * Adds imported stories that are not saved yet, in order of time.
 *
 * @returns the number of stories that were added
 */
export function mergeSaved(stories: readonly SavedStory[]): number {
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
