import { type MarkedStory, marks, type StoryMark } from '#client/stores/story-marks.ts';
import { history, isHalfRead, isRead, type Visit } from './history.ts';
import { createMuting } from './muting.ts';
import { saved } from './saved.ts';
import { mutedTopics, mutedWords } from './topics.ts';

/** Puts marks on stories wherever they are shown, and keeps them true as the reader goes on, here or in another tab. */
export function showMarks(): void {
  for (const { subscribe } of [saved, history, mutedTopics, mutedWords]) subscribe(markAnew);
  markAnew();
}

/** Tells of a story whether it can be read without a connection. */
export type IsHere = (slug: string) => boolean;

let isHere: IsHere | undefined;

/** Marks what is on this device and what is not; with undefined no longer, since it matters offline alone. */
export function showHere(next: IsHere | undefined): void {
  isHere = next;
  markAnew();
}

function markAnew(): void {
  const savedSlugs = new Set(saved.get().map(({ card }) => card.slug));
  const mutedBy = createMuting(mutedTopics.get(), mutedWords.get());
  const given = new Map<string, StoryMark>();

  function markOf(story: MarkedStory): StoryMark {
    const visit = history.get().get(story.slug);
    const muted = mutedBy(story);
    return {
      isSaved: savedSlugs.has(story.slug),
      ...(isHere && { isHere: isHere(story.slug) }),
      ...(visit && markOfVisit(visit, story.revised)),
      ...(muted !== undefined && { mutedBy: muted }),
    };
  }

  marks.set((story) => {
    const key = `${story.slug} ${story.revised ?? ''}`;
    const mark = given.get(key) ?? markOf(story);
    given.set(key, mark);
    return mark;
  });
}

function markOfVisit(visit: Visit, revised: string | undefined): StoryMark {
  if (isHalfRead(visit)) return { stoppedAt: { percent: visit.percent, fragment: visit.fragment } };
  if (!isRead(visit)) return {};
  return { isRead: true, isRevised: revised !== undefined && revised !== visit.revised };
}
