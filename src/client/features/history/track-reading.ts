import * as messages from 'virtual:gigawatt/messages';
import {
  changedParts,
  history,
  isHalfRead,
  isRead,
  type ReadStory,
  recordReading,
} from '#client/reader/history.ts';
import type { RichText } from '#domain/markdown/rich-text.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import { bodyId, partIds } from '#domain/page-data/shared.ts';
import { showActionToast } from '#lib/browser/action-toast.ts';
import { revealFragment } from '#lib/browser/reveal-fragment.ts';

/** The assumed position of the reader's eye, as a fraction of the window's height. */
const readingLine = 0.66;
/** Progress is recorded in steps of at least this many percent. */
const minProgressPercent = 5;
/** How long scrolling must pause before progress is recorded. */
const scrollPauseMs = 300;

/**
 * Records how far a story has been read. A returning reader gets a toast with what has changed, or where they stopped.
 *
 * @param story the element that contains the story's parts
 * @param signal stops recording
 */
export function trackReading(page: ArticlePageData, story: HTMLElement, signal: AbortSignal): void {
  const parts = collectParts(page);
  const remembered: ReadStory = {
    slug: page.slug,
    parts,
    ...(page.revised && { revised: page.revised }),
  };
  const partElements = [...parts.keys()].flatMap((fragment) => document.getElementById(fragment) ?? []);
  welcomeBack(remembered, story);

  let recorded = -minProgressPercent;
  const record = () => {
    const { top, bottom, height } = story.getBoundingClientRect();
    // A story that is not shown, such as one that the reader has left, has no position.
    if (height === 0) return;
    const line = window.innerHeight * readingLine;
    const isAtEnd = bottom <= window.innerHeight;
    const percent = isAtEnd ? 100 : Math.min(100, Math.max(0, (100 * (line - top)) / height));
    if (percent < recorded + minProgressPercent && !isAtEnd) return;
    if (percent === recorded) return;
    recorded = percent;
    const current = partElements.findLast((element) => {
      const part = element.getBoundingClientRect();
      // The reading depth may hide it.
      return part.height > 0 && part.top <= line;
    });
    recordReading(remembered, percent, current?.id, new Date());
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(record, scrollPauseMs);
  };
  schedule();
  window.addEventListener('scroll', schedule, { passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** Marks what has changed since the last visit, and offers to jump there or to where the reader stopped. */
function welcomeBack(remembered: ReadStory, story: HTMLElement): void {
  const visit = history.get().get(remembered.slug);
  if (!visit) return;
  const changed =
    isRead(visit) && visit.revised !== remembered.revised ? changedParts(remembered, visit) : [];
  for (const fragment of changed) document.getElementById(fragment)?.setAttribute('data-revised', '');
  const [first] = changed;
  if (first !== undefined) offer(messages.storyHasChanged, messages.showChange, first);
  else if (isHalfRead(visit) && !window.location.hash && window.scrollY < story.offsetTop)
    offer(messages.stoppedReading({ percent: visit.percent }), messages.continueReading, visit.fragment);
}

function offer(text: string, name: string, fragment: string): void {
  showActionToast(text, [name, messages.dismiss], () => jumpTo(fragment));
}

function jumpTo(fragment: string): void {
  revealFragment(`#${encodeURIComponent(fragment)}`);
  document.getElementById(fragment)?.scrollIntoView();
}

/** The parts of a story that have a fragment, as JSON, in reading order. */
function collectParts(page: ArticlePageData): Map<string, string> {
  const parts = new Map<string, string>();
  const add = (fragment: string, part: unknown) => parts.set(fragment, JSON.stringify(part));
  for (const { id, lead, text } of page.takeaways) add(id, { lead, text });
  for (const [id, part] of bodyParts(page.body ?? [])) add(id, part);
  for (const { id, ...part } of page.analysis) if (id) add(id, part);
  if (page.impact) add(partIds.impact, page.impact);
  for (const { id, ...part } of [...page.faq, ...page.terms]) add(id, part);
  if (page.corrections.length > 0) add(partIds.corrections, page.corrections);
  return parts;
}

/** The body by its top headings; what stands before the first one has the ID of the body. */
function bodyParts(body: RichText): Map<string, RichText> {
  const parts = new Map<string, RichText>();
  let id = bodyId;
  for (const block of body) {
    if (block.type === 'heading' && block.level === 1 && block.id) id = block.id;
    parts.set(id, [...(parts.get(id) ?? []), block]);
  }
  return parts;
}
