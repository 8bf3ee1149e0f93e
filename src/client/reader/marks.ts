import { type MarkedStory, marks, type StoryMark } from '#client/stores/story-marks.ts';
import { onStorageChange, storedEvent } from './has-stored.ts';
import { history, isHalfRead, isRead, type Visit } from './history.ts';
import { type FrontPageSnapshot, lastVisit } from './last-visit.ts';
import { createMuteMatcher } from './muting.ts';
import { saved } from './saved.ts';
import { mutedTopics, mutedWords } from './topics.ts';

/** Marks stories on the page, and updates the marks when the stored data changes in any tab. */
export function showMarks(): void {
  document.addEventListener(storedEvent, updateMarks);
  onStorageChange(updateMarks);
  updateMarks();
}

type IsOnDevice = (slug: string) => boolean;

let isOnDevice: IsOnDevice | undefined;

/** Marks which stories can be read offline; undefined removes these marks. */
export function setOfflineAvailability(next: IsOnDevice | undefined): void {
  isOnDevice = next;
  updateMarks();
}

function updateMarks(): void {
  const visitBefore = lastVisit();
  const savedSlugs = new Set(saved.get().map(({ card }) => card.slug));
  const mutedBy = createMuteMatcher(mutedTopics.get(), mutedWords.get());
  const known = new Map<string, StoryMark>();

  function markOf(story: MarkedStory): StoryMark {
    const visit = history.get().get(story.slug);
    const muted = mutedBy(story);
    return {
      isSaved: savedSlugs.has(story.slug),
      ...(isOnDevice && { isHere: isOnDevice(story.slug) }),
      ...(visit
        ? markOfVisit(visit, story.revised)
        : visitBefore && isNewSince(visitBefore, story) && { isNew: true }),
      ...(muted !== undefined && { mutedBy: muted }),
    };
  }

  marks.set((story) => {
    const key = `${story.slug} ${story.revised ?? ''}`;
    const mark = known.get(key) ?? markOf(story);
    known.set(key, mark);
    return mark;
  });
}

/** Whether a story was published after a visit. Dates may lack a time, so equal ones count as later. */
function isNewSince({ newest, slugs }: FrontPageSnapshot, { slug, published }: MarkedStory): boolean {
  return published !== undefined && !slugs.includes(slug) && Date.parse(published.iso) >= Date.parse(newest);
}

function markOfVisit(visit: Visit, revised: string | undefined): StoryMark {
  if (isHalfRead(visit)) return { stoppedAt: { percent: visit.percent, fragment: visit.fragment } };
  if (!isRead(visit)) return {};
  return { isRead: true, isRevised: revised !== undefined && revised !== visit.revised };
}
