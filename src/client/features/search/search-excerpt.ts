import type { FoundStory, Marked } from '#domain/search/found-story.ts';
import { fromAddress, titleMeta } from '#domain/search/index-contract.ts';
import { closeUp } from '#domain/search/spaced-letters.ts';
import type { PagefindFragment } from './pagefind.ts';

/** How many words of a passage are shown, and how many of them before the first match. */
const length = 36;
const before = 6;

/** Picks what to show of a story: the part with the most that matches, from a little before the first match on. */
export function excerptOf({
  raw_url,
  content,
  meta,
  anchors,
  weighted_locations,
}: PagefindFragment): FoundStory {
  const card = fromAddress(raw_url);
  const title = meta[titleMeta];
  const words = content.split(/[^\S\uFEFF]+/);
  const matches = new Set(weighted_locations.map(({ location }) => location));
  const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length;
  const titleEnd = countWords(title);
  const headings = anchors.filter(({ element, id }) => /^h\d$/i.test(element) && id);
  const starts = [...headings.map(({ location }) => location), words.length].sort(
    (one, other) => one - other,
  );
  const endOf = (start: number) => starts.find((other) => other > start) ?? words.length;

  const scoreWithin = (start: number, end: number) =>
    weighted_locations
      .filter(({ location }) => location >= start && location < end)
      .reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  const summary = { start: titleEnd, end: endOf(-1), score: scoreWithin(titleEnd, endOf(-1)) };
  const [best] = headings
    .map((heading) => {
      const end = endOf(heading.location);
      return { heading, end, score: scoreWithin(heading.location, end) };
    })
    .sort((one, other) => other.score - one.score);
  const isSection = best !== undefined && best.score > summary.score;

  const bodyStart = isSection ? best.heading.location + countWords(best.heading.text) : summary.start;
  const bodyEnd = isSection ? best.end : summary.end;
  const first = Math.min(...[...matches].filter((place) => place >= bodyStart && place < bodyEnd));
  const start = Number.isFinite(first)
    ? Math.max(bodyStart, Math.min(first - before, bodyEnd - length))
    : bodyStart;
  const end = Math.min(bodyEnd, start + length);
  const mark = (from: number, to: number) => markWords(words, from, to, matches);

  const passage = mark(start, end);
  if (start > bodyStart) passage.unshift({ text: '… ', isMatch: false });
  if (end < bodyEnd) passage.push({ text: ' …', isMatch: false });
  return {
    story: { ...card, title: closeUp(title) },
    title: withoutStop(mark(0, titleEnd), title),
    ...(isSection && {
      section: {
        href: `${card.href}#${encodeURIComponent(best.heading.id)}`,
        heading: withoutStop(mark(best.heading.location, bodyStart), best.heading.text),
      },
    }),
    passage,
  };
}

/** Neighbours of one kind become one piece; between letters that have no spaces, none stay. */
function markWords(words: readonly string[], from: number, to: number, matches: ReadonlySet<number>): Marked {
  const pieces: Marked = [];
  for (let place = from; place < to; place++) {
    const isMatch = matches.has(place);
    const last = pieces.at(-1);
    const word = words[place] ?? '';
    const joint = place > from && closeUp(`${words[place - 1]} ${word}`).includes(' ') ? ' ' : '';
    if (!last) pieces.push({ text: word, isMatch });
    else if (last.isMatch === isMatch) last.text += joint + word;
    else if (last.isMatch) pieces.push({ text: joint + word, isMatch });
    else {
      last.text += joint;
      pieces.push({ text: word, isMatch });
    }
  }
  return pieces;
}

/** Pagefind ends every heading with a stop. */
function withoutStop(pieces: Marked, original: string): Marked {
  const last = pieces.at(-1);
  if (last && !original.endsWith('.')) last.text = last.text.replace(/\.$/, '');
  return pieces;
}
