import type { StoryCardData } from '#domain/page-data/shared.ts';
import { splitIndexedText } from '#domain/search/indexed-text.ts';
import type { Matches } from '#domain/search/match-words.ts';
import type { Marked, SearchResult } from '#domain/search/search-result.ts';
import { splitWords, wordJoiner } from '#domain/search/spaced-letters.ts';

/** The length of an excerpt, and how many of its words precede the first match. */
const maxWords = 36;
const wordsBeforeMatch = 6;

/** A story's text, split into words. */
export interface StoryWords {
  /** begin with those of the title and the summary */
  words: readonly string[];
  /** the headings among the words, in order */
  headings: readonly { id: string; text: string; location: number }[];
}

/**
 * Creates a search result with an excerpt: the part that matches best, from shortly before its first match.
 *
 * @param scoreOf returns how much the match at a location counts
 */
export function createSearchResult(
  story: StoryCardData,
  { words, headings }: StoryWords,
  matches: Matches,
  scoreOf: (location: number) => number,
): SearchResult {
  const titleWords = splitWords(story.title);
  const bounds = [...headings.map(({ location }) => location), words.length];
  const endOf = (start: number) => bounds.find((bound) => bound > start) ?? words.length;
  const scoreWithin = (start: number, end: number) =>
    [...matches.keys()]
      .filter((location) => location >= start && location < end)
      .reduce((sum, location) => sum + scoreOf(location), 0);

  const summary = { start: titleWords.length, end: endOf(-1) };
  const [best] = headings
    .map((heading) => {
      const end = endOf(heading.location);
      return { ...heading, end, score: scoreWithin(heading.location, end) };
    })
    .sort((one, other) => other.score - one.score);
  const section = best && best.score > scoreWithin(summary.start, summary.end) ? best : undefined;
  const headingWords = splitIndexedText(section?.text ?? '');

  const body = section
    ? { start: section.location + headingWords.length, end: section.end }
    : { start: summary.start, end: summary.end };
  const first = Math.min(...[...matches.keys()].filter((index) => index >= body.start && index < body.end));
  const start = Number.isFinite(first)
    ? Math.max(body.start, Math.min(first - wordsBeforeMatch, body.end - maxWords))
    : body.start;
  let end = Math.min(body.end, start + maxWords);
  // A mark between the cells of a table is no end.
  while (end > start && !/[\p{L}\p{N}]/u.test(words[end - 1] ?? '')) end--;

  const excerpt = markWords(words.slice(start, end), start, matches);
  if (start > body.start) excerpt.unshift({ text: '… ', isMatch: false });
  if (end < body.end) excerpt.push({ text: ' …', isMatch: false });
  return {
    story,
    title: markWords(titleWords, 0, matches),
    ...(section && {
      section: {
        href: `${story.href}#${encodeURIComponent(section.id)}`,
        heading: markWords(headingWords, section.location, matches),
      },
    }),
    passage: excerpt,
  };
}

/** Joins words, and divides the text into matching and other pieces. A space between two matches belongs to them. */
function markWords(words: readonly string[], firstLocation: number, matches: Matches): Marked {
  const pieces: Marked = [];
  const add = (text: string, isMatch: boolean) => {
    const last = pieces.at(-1);
    if (last?.isMatch === isMatch) last.text += text;
    else if (text) pieces.push({ text, isMatch });
  };
  let wasMatch = false;
  words.forEach((word, number) => {
    const isJoined = word.startsWith(wordJoiner);
    const isMatchAt = matchedOffsets(matches.get(firstLocation + number) ?? []);
    if (number > 0 && !isJoined) add(' ', wasMatch && isMatchAt.has(0));
    for (let offset = isJoined ? 1 : 0; offset < word.length; offset++)
      add(word.charAt(offset), isMatchAt.has(offset));
    wasMatch = isMatchAt.has(word.length - 1);
  });
  return pieces;
}

function matchedOffsets(ranges: readonly (readonly [start: number, end: number])[]): Set<number> {
  return new Set(
    ranges.flatMap(([start, end]) => Array.from({ length: end - start }, (_, index) => start + index)),
  );
}
