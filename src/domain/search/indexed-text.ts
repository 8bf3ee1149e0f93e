import { splitWords } from './spaced-letters.ts';

/** Pagefind indexes what stands between hyphens as a part of the word, and ignores control characters. */
const partBreak = '-\u001f-';
/** Stands between a folded word and how it is written, in hexadecimal digits that Pagefind ignores as punctuation. */
const beforeWritten = '\u001e';
const digits = '!$%(),/:;=?@[]^|';
const foldedWord = new RegExp(`\\S*${beforeWritten}([${digits.replace(/[[\]^]/g, '\\$&')}]+)\\S*`, 'g');

/** Pagefind would take it for a part of the word beside it. */
const otherPunctuation = /(?!\p{ASCII})[\p{P}\p{S}]+/gu;

/** Writes the parts of a word for the index. */
export function writeParts(parts: readonly string[]): string {
  if (parts.length === 1) return parts.join();
  const separated = parts.map((part) => part.replace(otherPunctuation, `${partBreak}$&${partBreak}`));
  return separated.join(partBreak).replaceAll(partBreak + partBreak, partBreak);
}

/** Writes the folded parts of a word for the index, with the word itself, which results show. */
export function writeFolded(parts: readonly string[], word: string): string {
  const written = Array.from({ length: word.length }, (_, index) =>
    word.charCodeAt(index).toString(16).padStart(4, '0'),
  );
  const hidden = written.join('').replace(/./g, (digit) => digits.charAt(Number.parseInt(digit, 16)));
  return writeParts(parts) + beforeWritten + hidden;
}

/** Splits a text from the index into its words as they are written. */
export function splitIndexedText(text: string): string[] {
  return splitWords(
    text
      .replaceAll(partBreak, '')
      .replace(foldedWord, (_, hidden: string) =>
        hidden
          .replace(/./g, (character) => digits.indexOf(character).toString(16))
          .replace(/.{4}/g, (code) => String.fromCharCode(Number.parseInt(code, 16))),
      ),
  );
}
