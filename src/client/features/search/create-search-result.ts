import { decodeStory, titleMeta } from '#domain/search/index-contract.ts';
import type { Marked, SearchResult } from '#domain/search/search-result.ts';
import { removeLetterSpaces } from '#domain/search/spaced-letters.ts';
import type { PagefindFragment } from './pagefind.ts';

/** The length of an excerpt, and how many of its words precede the first match. */
const maxWords = 36;
const wordsBeforeMatch = 6;

/** Creates a search result with an excerpt: the part that matches best, from shortly before its first match. */
export function createSearchResult({
  raw_url,
  content,
  meta,
  anchors,
  weighted_locations,
}: PagefindFragment): SearchResult {
  const card = decodeStory(raw_url);
  const title = meta[titleMeta];
  const words = content.split(/[^\S\uFEFF]+/);
  const matches = new Set(weighted_locations.map(({ location }) => location));
  const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length;
  const titleEnd = countWords(title);
  const headings = anchors.filter(({ element, id }) => /^h\d$/i.test(element) && id);
  const sectionStarts = [...headings.map(({ location }) => location), words.length].sort(
    (one, other) => one - other,
  );
  const endOf = (start: number) => sectionStarts.find((other) => other > start) ?? words.length;

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
  const first = Math.min(...[...matches].filter((index) => index >= bodyStart && index < bodyEnd));
  const start = Number.isFinite(first)
    ? Math.max(bodyStart, Math.min(first - wordsBeforeMatch, bodyEnd - maxWords))
    : bodyStart;
  const end = Math.min(bodyEnd, start + maxWords);
  const mark = (from: number, to: number) => markWords(words, from, to, matches);

  const excerpt = mark(start, end);
  if (start > bodyStart) excerpt.unshift({ text: '… ', isMatch: false });
  if (end < bodyEnd) excerpt.push({ text: ' …', isMatch: false });
  return {
    story: { ...card, title: removeLetterSpaces(title) },
    title: withoutStop(mark(0, titleEnd), title),
    ...(isSection && {
      section: {
        href: `${card.href}#${encodeURIComponent(best.heading.id)}`,
        heading: withoutStop(mark(best.heading.location, bodyStart), best.heading.text),
      },
    }),
    passage: excerpt,
  };
}

/** Joins neighbouring words that all match, or all do not, into one piece. Unspaced scripts are joined without spaces. */
function markWords(words: readonly string[], from: number, to: number, matches: ReadonlySet<number>): Marked {
  const pieces: Marked = [];
  for (let index = from; index < to; index++) {
    const isMatch = matches.has(index);
    const last = pieces.at(-1);
    const word = words[index] ?? '';
    const space = index > from && removeLetterSpaces(`${words[index - 1]} ${word}`).includes(' ') ? ' ' : '';
    if (!last) pieces.push({ text: word, isMatch });
    else if (last.isMatch === isMatch) last.text += space + word;
    else if (last.isMatch) pieces.push({ text: space + word, isMatch });
    else {
      last.text += space;
      pieces.push({ text: word, isMatch });
    }
  }
  return pieces;
}

/** Removes the full stop that Pagefind adds to a heading. */
function withoutStop(pieces: Marked, original: string): Marked {
  const last = pieces.at(-1);
  if (last && !original.endsWith('.')) last.text = last.text.replace(/\.$/, '');
  return pieces;
}
