import { createStore } from './create-store.ts';

/** The reader's relation to a story, shown in lists and on the story's page. */
export interface StoryMark {
  /** whether it has been published since the last visit, and not opened yet */
  isNew?: boolean;
  isSaved?: boolean;
  isRead?: boolean;
  /** where the reader stopped, if half read */
  stoppedAt?: { percent: number; fragment: string };
  /** whether the story has been revised since it was read */
  isRevised?: boolean;
  /** the muted topic or word that applies */
  mutedBy?: string;
  /** whether the story can be read offline; set only while offline */
  isHere?: boolean;
}

/** The fields of a story that its mark depends on. */
export interface MarkedStory {
  slug: string;
  title: string;
  summary: string;
  category: { name: string };
  published?: { iso: string };
  /** the names of its tags */
  tags?: readonly string[];
  /** when it was last updated or corrected */
  revised?: string;
}

/** Returns the same object until the mark changes. */
type GetMark = (story: MarkedStory) => StoryMark;

/** Dispatched by the button that saves or removes a story; its detail is the story's card. */
export const saveEvent = 'gigawatt:save';

/** Dispatched on the document when the saved stories have changed, also by an import. */
export const savedEvent = 'gigawatt:saved';

const noMark: StoryMark = {};

export const marks = createStore<GetMark>(() => noMark);

export function useStoryMark(story: MarkedStory): StoryMark {
  return marks.use((getMark) => getMark(story));
}
