import { remember } from '#lib/memoize.ts';
import { hasUnspaced, unspacedLetters } from '#lib/text/unspaced-scripts.ts';

/** A question about a character, whose answer is kept: a walk asks for each again and again. */
const is = (pattern: RegExp): ((character: string) => boolean) =>
  remember((character) => pattern.test(character));

const hangul = '\\p{Script=Hangul}';
/** What makes a word longer; a change of script does not: "NVIDIA는", "国产GPU". */
const isWordPart = is(new RegExp(`^[[\\p{L}\\p{M}\\p{N}]--[${unspacedLetters}${hangul}]]$`, 'v'));
const isUnspaced = remember(hasUnspaced);
const isHangul = is(new RegExp(`^${hangul}$`, 'v'));
const isLatin = is(/^\p{Script=Latin}$/v);
/** "GPT-4" is neither in "GPT-4.5" nor "C" in "C++". */
const goesOn = /^(?:[+#]|[.,]\p{N})/v;
const isSpace = is(/^\s$/u);

/** Where a name stands in a text. */
export interface FoundName {
  id: string;
  from: number;
  to: number;
}

/** What may follow in a name: all names that begin alike share their steps, so that they are sought as one. */
interface Step {
  /** by the character that follows */
  next: Map<string, Step>;
  /** by the first letter of a word that may begin with a capital or not */
  free?: Map<string, Step>;
  space?: Step;
  /** of the name that ends here */
  id?: string;
}

const createStep = (): Step => ({ next: new Map() });

/**
 * Makes a function that finds names in a text, as words of their own: the first from a place on, and of those that
 * begin there the longest. However many names there are, it takes one walk through the text.
 *
 * @param names of the same one the first counts
 */
export function createNameFinder(
  names: readonly { id: string; name: string }[],
): (text: string, from: number) => FoundName | undefined {
  const begin = createStep();
  for (const { id, name } of names) enter(begin, name.split(/\s+/), id);

  // Most letters begin no name; for those of ASCII that is told ten times as fast.
  const begins = Array.from({ length: 128 }, (_, code) => {
    const character = String.fromCharCode(code);
    return begin.next.has(character) || begin.free?.has(character) === true;
  });
  return (text, from) => {
    for (let place = from; place < text.length; ) {
      const code = text.charCodeAt(place);
      const isWithinWord = isAlphanumeric(code) && isAlphanumeric(text.charCodeAt(place - 1));
      if (isWithinWord || begins[code] === false) {
        place++;
        continue;
      }
      const character = characterAt(text, place);
      const found = longestAt(text, place, begin);
      if (found) return found;
      place += character.length;
    }
    return undefined;
  };
}

/**
 * A word is meant as it is written, with or without a capital at its beginning. One with capitals or digits further
 * on, or of one letter, is a name: "RAG" is no rag.
 */
function enter(begin: Step, words: readonly string[], id: string): void {
  let step = begin;
  words.forEach((word, index) => {
    if (index > 0) step = step.space ??= createStep();
    const [first = '', ...others] = word;
    const isName = others.length === 0 || /[\p{Lu}\p{N}]/u.test(others.join(''));
    step = isName ? follow(step.next, first) : followFree(step, first);
    for (const character of others) step = follow(step.next, character);
  });
  step.id ??= id;
}

function follow(steps: Map<string, Step>, character: string): Step {
  const step = steps.get(character) ?? createStep();
  steps.set(character, step);
  return step;
}

/** All forms of a letter lead on to the same. */
function followFree(from: Step, letter: string): Step {
  const [upper, lower] = [letter.toUpperCase(), letter.toLowerCase()];
  from.free ??= new Map();
  const step = follow(from.free, upper.toLowerCase());
  for (const form of [letter, upper, lower]) from.free.set(form, step);
  return step;
}

function longestAt(text: string, from: number, begin: Step): FoundName | undefined {
  const first = characterAt(text, from);
  if (!begin.next.has(first) && !begin.free?.has(first)) return undefined;
  const isLonger = isHangul(first) ? isHangul : isWordPart;
  if (!isUnspaced(first) && isLonger(characterBefore(text, from))) return undefined;
  return walk(text, from, from, begin, '');
}

/** Two ways at most lead on: a word with a capital or digit behind its first letter is not one without. */
function walk(text: string, from: number, place: number, step: Step, last: string): FoundName | undefined {
  if (place < text.length) {
    const character = characterAt(text, place);
    let end = place + character.length;
    let longer: FoundName | undefined;
    if (isSpace(character)) {
      while (step.space && end < text.length && isSpace(text.charAt(end))) end++;
      longer = step.space && walk(text, from, end, step.space, character);
    } else {
      const [one, other] = [step.next.get(character), step.free?.get(character)];
      longer = one && walk(text, from, end, one, character);
      const otherwise = other && walk(text, from, end, other, character);
      if (otherwise && !(longer && longer.to >= otherwise.to)) longer = otherwise;
    }
    if (longer) return longer;
  }
  const to = step.id === undefined ? undefined : wordEnd(text, last, place);
  return step.id === undefined || to === undefined ? undefined : { id: step.id, from, to };
}

/** Where a name ends as a word of its own whose last character ends at a place; a Latin one may have an "s" more. */
function wordEnd(text: string, last: string, end: number): number | undefined {
  const to = text.startsWith('s', end) && isLatin(last) ? end + 1 : end;
  // Korean puts particles behind a word.
  if (isUnspaced(last) || isHangul(last)) return to;
  return isWordPart(characterAt(text, to)) || goesOn.test(text.slice(to, to + 2)) ? undefined : to;
}

/** Of ASCII. */
const isAlphanumeric = (code: number) =>
  (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);

const characterAt = (text: string, place: number) =>
  place < text.length ? String.fromCodePoint(text.codePointAt(place) ?? 0) : '';

/** A character may take two places. */
function characterBefore(text: string, place: number): string {
  const isHalf = /[\udc00-\udfff]/.test(text.charAt(place - 1));
  return text.slice(Math.max(0, place - (isHalf ? 2 : 1)), place);
}
