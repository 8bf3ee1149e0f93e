import {
  changedParts,
  history,
  isHalfRead,
  isRead,
  type RememberedStory,
  rememberVisit,
} from '#client/reader/history.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import { partIds } from '#domain/page-data/shared.ts';
import { revealFragment } from '#lib/browser/reveal-fragment.ts';
import { showToast } from '#lib/browser/toast.ts';

/** Where in the window the reader's eye is taken to be. */
const readingLine = 0.66;
/** Percent of a story from one note to the next. */
const stride = 5;
/** So long, in ms, the page rests before the reader is taken to read there. */
const rest = 300;

/**
 * Remembers how far a story is read, and says what the reader has to know who has opened it before: where they
 * stopped, or what has changed.
 *
 * @param story the element that holds the story's parts
 * @returns a function that ends it
 */
export function followReading(page: ArticlePageData, story: HTMLElement): () => void {
  const parts = partsOf(page);
  const remembered: RememberedStory = {
    slug: page.slug,
    parts,
    ...(page.revised && { revised: page.revised }),
  };
  const places = [...parts.keys()].flatMap((fragment) => document.getElementById(fragment) ?? []);
  greet(remembered, story);

  let noted = -stride;
  const look = () => {
    const { top, bottom, height } = story.getBoundingClientRect();
    const line = window.innerHeight * readingLine;
    const isAtEnd = bottom <= window.innerHeight;
    const percent = isAtEnd ? 100 : Math.min(100, Math.max(0, (100 * (line - top)) / height));
    if (percent < noted + stride && !isAtEnd) return;
    if (noted === percent) return;
    noted = percent;
    const place = places.findLast((element) => element.getBoundingClientRect().top <= line);
    rememberVisit(remembered, percent, place?.id, new Date());
  };
  let resting: ReturnType<typeof setTimeout> | undefined;
  const schedule = () => {
    clearTimeout(resting);
    resting = setTimeout(look, rest);
  };
  schedule();
  window.addEventListener('scroll', schedule, { passive: true });
  return () => {
    window.removeEventListener('scroll', schedule);
    clearTimeout(resting);
  };
}

function greet(remembered: RememberedStory, story: HTMLElement): void {
  const visit = history.get().get(remembered.slug);
  if (!visit) return;
  const changed =
    isRead(visit) && visit.revised !== remembered.revised ? changedParts(remembered, visit) : [];
  for (const fragment of changed) document.getElementById(fragment)?.setAttribute('data-revised', '');
  const [first] = changed;
  if (first !== undefined) showToast('This story has changed since you read it.', jumpTo('Show', first));
  else if (isHalfRead(visit) && !window.location.hash && window.scrollY < story.offsetTop)
    showToast(`You stopped reading at ${visit.percent} %.`, jumpTo('Continue', visit.fragment));
}

function jumpTo(name: string, fragment: string) {
  return {
    name,
    run() {
      revealFragment(`#${encodeURIComponent(fragment)}`);
      document.getElementById(fragment)?.scrollIntoView();
    },
  };
}

/** Each part of the story that a fragment leads to, with its text. */
function partsOf({
  takeaways,
  analysis,
  impact,
  faq,
  terms,
  corrections,
}: ArticlePageData): Map<string, string> {
  const single = (fragment: string, part: unknown, isThere: boolean): [string, unknown][] =>
    isThere ? [[fragment, part]] : [];
  const all: [string, unknown][] = [
    ...takeaways.map(({ id, ...part }): [string, unknown] => [id, part]),
    ...analysis.map(({ id, ...part }): [string, unknown] => [id, part]),
    ...single(partIds.impact, impact, impact !== undefined),
    ...faq.map(({ id, ...part }): [string, unknown] => [id, part]),
    ...terms.map(({ id, ...part }): [string, unknown] => [id, part]),
    ...single(partIds.corrections, corrections, corrections.length > 0),
  ];
  return new Map(all.map(([fragment, part]) => [fragment, JSON.stringify(part)]));
}
