import { useSyncExternalStore } from 'react';

/** What the reader has to do with a story, as lists and the story itself show it. */
export interface StoryMark {
  isSaved?: boolean;
  isRead?: boolean;
  /** where the reader stopped in the middle */
  stoppedAt?: { percent: number; fragment: string };
  /** whether it has been revised since the reader has read it */
  isRevised?: boolean;
}

/** What marks are given by. */
export interface MarkedStory {
  slug: string;
  /** when it was last updated or corrected */
  revised?: string;
}

/** Gives a story its mark: the same object until something has changed. */
export type GiveMark = (story: MarkedStory) => StoryMark;

/** Sent by the element with which the reader saves a story or takes it back; its detail is the story's card. */
export const saveEvent = 'gigawatt:save';

const noMark: StoryMark = {};
let giveMark: GiveMark = () => noMark;
const listeners = new Set<() => void>();

/** Puts marks on all stories that are shown, and on those that will be. */
export function setMarks(give: GiveMark): void {
  giveMark = give;
  for (const listener of listeners) listener();
}

/**
 * The mark of a story; none before the code that knows what the reader keeps has been loaded. That is done by who
 * touches the browser's storage, which components know nothing of.
 */
export function useStoryMark(story: MarkedStory): StoryMark {
  return useSyncExternalStore(
    subscribe,
    () => giveMark(story),
    () => noMark,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
