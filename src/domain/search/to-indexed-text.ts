import { foldForSearch, plainLetters } from './fold-letters.ts';
import { writeFolded, writeParts } from './indexed-text.ts';
import { addLetterSpaces } from './spaced-letters.ts';
import { splitParts } from './word-parts.ts';

/** Pagefind needs no help with ASCII. U+FEFF is no space for it. */
const otherWord = /(?<![!-~])[!-~]*[^\p{ASCII}\s](?:\S|\uFEFF)*/gu;

/**
 * Prepares a text for Pagefind, which finds words by their beginnings and parts, whatever their case and accents.
 * Letters of unspaced scripts become words, parts that Pagefind does not know are separated, and words that differ from
 * how readers may type them in more than that are folded.
 */
export function toIndexedText(text: string): string {
  return addLetterSpaces(text).replace(otherWord, indexWord);
}

/** Folding takes longer than all else, and words recur. */
const indexedWords = new Map<string, string>();
const maxIndexedWords = 20_000;

function indexWord(word: string): string {
  let indexed = indexedWords.get(word);
  if (indexed === undefined) {
    const parts = splitParts(word);
    indexed = isFolded(word) ? writeParts(parts) : writeFolded(parts.map(foldPart), word);
    if (indexedWords.size >= maxIndexedWords) indexedWords.clear();
    indexedWords.set(word, indexed);
  }
  return indexed;
}

/** Whether Pagefind finds a word by its folded form. In the index it drops voicing marks that are characters. */
function isFolded(word: string): boolean {
  return plainLetters(foldForSearch(word)) === plainLetters(word) && !/[\u3099\u309a]/.test(word);
}

/** Capitals within a word are kept if possible, because Pagefind divides words there. */
function foldPart(part: string): string {
  const compatible = part.normalize('NFKC');
  return isFolded(compatible) ? compatible : plainLetters(foldForSearch(part)).normalize('NFC');
}
