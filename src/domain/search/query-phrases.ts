import { splitRuns, splitWords } from './spaced-letters.ts';
import { splitParts } from './word-parts.ts';

const quoted = /^\s*["“”„«»＂「『〝](.+)["“”«»＂」』〞〟]\s*$/u;
const elided = /^\p{L}\p{M}*['’‘ʼʻ＇]$/u;

/**
 * Splits a search text into phrases: words that have to follow one another. Words in quotation marks and letters of
 * unspaced scripts form a phrase; any other word is one by itself. Elided words ("l’", "d’") are left out.
 */
export function queryPhrases(text: string): string[][] {
  const phrase = quotedPhrase(text);
  if (phrase !== undefined) return [splitWords(phrase)];
  return splitRuns(text).flatMap((run) => splitRun(run).map(splitWords));
}

/** Returns the phrase that a search text in quotation marks consists of. */
export function quotedPhrase(text: string): string | undefined {
  return quoted.exec(text)?.[1]?.trim() || undefined;
}

/** Without elided words, unless nothing follows. */
function splitRun(run: string): string[] {
  const parts = splitParts(run.replaceAll("'", '’'));
  return parts.filter((part, index) => index === parts.length - 1 || !elided.test(part));
}
