import { hasUnspaced, unspacedLetters } from './unspaced-scripts.ts';

// No `v` flag, which some supported browsers lack.
const hangul = /^\p{Script=Hangul}$/u;
const mark = /^\p{M}$/u;
const digit = /^\p{N}$/u;
/** Continues a word. A change of script does not: "NVIDIA는", "国产GPU". Nor do apostrophes that are letters in Unicode. */
const wordPart = new RegExp(`^(?![${unspacedLetters}\\p{Script=Hangul}ʼʻ])[\\p{L}\\p{M}\\p{N}]$`, 'u');
/** Continues a name: "GPT-4" does not end in "GPT-4.5", nor "C" in "C++". */
const nameSuffix = /^(?:[+#]|[.,]\p{N})/u;
const decimalPoint = /\p{N}[.,]$/u;

/**
 * Whether a word can start at an offset of a text. Apostrophes and hyphens separate words: "l’OTAN", "chip-maker". In
 * scripts without spaces between words, a word can start at every letter; dictionaries of browsers differ and lack
 * names.
 */
export function isWordStart(text: string, offset: number): boolean {
  const first = characterAt(text, offset);
  if (mark.test(first)) return false;
  if (hasUnspaced(first)) return true;
  if (digit.test(first) && decimalPoint.test(text.slice(Math.max(0, offset - 2), offset))) return false;
  return !(hangul.test(first) ? hangul : wordPart).test(characterBefore(text, offset));
}

/**
 * Whether a word can end at an offset of a text: the counterpart of `isWordStart`. After a Korean word it can, since
 * particles follow without a space; between a letter and its mark, such as a vowel sign, it cannot in any script.
 */
export function isWordEnd(text: string, offset: number): boolean {
  const next = characterAt(text, offset);
  if (mark.test(next)) return false;
  const last = characterBefore(text, offset);
  if (hasUnspaced(last) || hangul.test(last)) return true;
  return !wordPart.test(next) && !nameSuffix.test(text.slice(offset, offset + 2));
}

/** The character at an offset, both halves of a surrogate pair; empty at the end. */
export function characterAt(text: string, offset: number): string {
  return offset < text.length ? String.fromCodePoint(text.codePointAt(offset) ?? 0) : '';
}

/** The character before an offset, both halves of a surrogate pair. */
function characterBefore(text: string, offset: number): string {
  const isLowSurrogate = /[\udc00-\udfff]/.test(text.charAt(offset - 1));
  return text.slice(Math.max(0, offset - (isLowSurrogate ? 2 : 1)), offset);
}
