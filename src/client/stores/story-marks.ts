import { createLateValue } from './late-value.ts';

/** What the reader has to do with a story, as lists and the story itself show it. */
export interface StoryMark {
  isSaved?: boolean;
  isRead?: boolean;
  /** where the reader stopped in the middle */
  stoppedAt?: { percent: number; fragment: string };
  /** whether it has been revised since the reader has read it */
  isRevised?: boolean;
  /** the topic or word that the reader does not want to read of */
  mutedBy?: string;
  /** while the reader is offline: whether the story is on this device */
  isHere?: boolean;
}

/** What marks are given by. */
export interface MarkedStory {
  slug: string;
  title: string;
  summary: string;
  category: { name: string };
  /** the names of its tags */
  tags?: readonly string[];
  /** when it was last updated or corrected */
  revised?: string;
}

/** Gives a story its mark: the same object until something has changed. */
export type GiveMark = (story: MarkedStory) => StoryMark;

/** Sent by the element with which the reader saves a story or takes it back; its detail is the story's card. */
export const saveEvent = 'gigawatt:save';

/** Sent to the document when what is saved has changed, also by an import. */
export const savedEvent = 'gigawatt:saved';

const noMark: StoryMark = {};

/** What marks are given by; set anew when something has changed. */
export const marks = createLateValue<GiveMark>(() => noMark);

/** The mark of a story. */
export function useStoryMark(story: MarkedStory): StoryMark {
  return marks.use((give) => give(story));
}
