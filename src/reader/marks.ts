import { type MarkedStory, type StoryMark, setMarks } from '#lib/story-marks.ts';
import { history, isHalfRead, isRead } from './history.ts';
import { saved } from './saved.ts';

/** Puts marks on stories wherever they are shown, and keeps them true as the reader goes on, here or in another tab. */
export function startMarks(): void {
  for (const { subscribe } of [saved, history]) subscribe(markAnew);
  markAnew();
}

function markAnew(): void {
  const savedSlugs = new Set(saved.get().map(({ card }) => card.slug));
  const given = new Map<string, StoryMark>();
  setMarks((story) => {
    const key = `${story.slug} ${story.revised ?? ''}`;
    const mark = given.get(key) ?? markOf(story, savedSlugs);
    given.set(key, mark);
    return mark;
  });
}

function markOf({ slug, revised }: MarkedStory, savedSlugs: ReadonlySet<string>): StoryMark {
  const visit = history.get().get(slug);
  return {
    isSaved: savedSlugs.has(slug),
    ...(visit && {
      isRead: isRead(visit),
      isRevised: isRead(visit) && revised !== undefined && revised !== visit.revised,
    }),
    ...(visit && isHalfRead(visit) && { stoppedAt: { percent: visit.percent, fragment: visit.fragment } }),
  };
}
