import { readFileSync } from 'node:fs';
import { createRandom, type Random, zipf } from './random.ts';

/** Words of English news, the most frequent first. */
const vocabulary = readFileSync(new URL('vocabulary.txt', import.meta.url), 'utf8')
  .trim()
  .split(/\s+/);

/**
 * Shares of kinds of words. As in real prose, the vocabulary grows with the square root of the text; repeating the
 * same few thousand words would make indexing too easy.
 */
const shares = { rare: 0.07, number: 0.02, name: 0.03, topical: 0.12 };
/** Ranks of topic words: not as common as "the", not so rare that one article alone has them. */
const topicalRanks = { first: 150, last: 1600 };
const topicalWords = 40;

const onsets = 'b br c ch cl d dr f fl g gr h j k kr l m n p pr qu r s sh st t th tr v w z'.split(' ');
const vowels = 'a e i o u ai ea io ou y'.split(' ');
const codas = ['', '', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'rk', 'x'];

/** Invents a pronounceable word, always the same for a number. */
export function inventWord(number: number): string {
  const random = createRandom('word', number);
  const syllables = random.between(2, 4);
  let word = '';
  for (let index = 0; index < syllables; index++) word += random.pick(onsets) + random.pick(vowels);
  return word + random.pick(codas);
}

/** Invents a proper name of one or two words. */
export function inventName(number: number): string {
  const word = capitalise(inventWord(-1 - number));
  return number % 3 === 0 ? `${word} ${capitalise(inventWord(-1 - number * 7))}` : word;
}

/** Returns the words that articles on a topic share. */
export function wordsOfTopic(topic: string): string[] {
  const random = createRandom('topic', topic);
  const { first, last } = topicalRanks;
  return Array.from({ length: topicalWords }, () => vocabulary[random.between(first, last)] ?? 'chips');
}

/** The words that make an article's subject. */
export interface Subject {
  /** proper names that recur in it */
  names: readonly string[];
  /** words of its topics */
  words: readonly string[];
}

/** Creates functions that write meaningless text with the word frequencies of real prose. */
export function createWriter(random: Random, { names, words }: Subject) {
  function word(): string {
    const share = random.next();
    if (share < shares.rare) return inventWord(rareRank(random));
    if (share < shares.rare + shares.number) return `${random.between(2, 999)}`;
    if (share < shares.rare + shares.number + shares.name) return random.pick(names);
    if (share < shares.rare + shares.number + shares.name + shares.topical) return random.pick(words);
    return vocabulary[zipf(random, vocabulary.length, 2.7)] ?? 'the';
  }
  /** Words without a full stop. */
  function phrase(low: number, high: number): string {
    return Array.from({ length: random.between(low, high) }, word).join(' ');
  }
  function sentence(low = 10, high = 22): string {
    const length = random.between(low, high);
    const comma = length > 12 ? random.between(4, length - 4) : 0;
    const parts =
      comma > 0 ? [phrase(comma, comma), phrase(length - comma, length - comma)] : [phrase(length, length)];
    return `${capitalise(parts.join(', '))}.`;
  }
  function sentences(low: number, high: number): string {
    return Array.from({ length: random.between(low, high) }, () => sentence()).join(' ');
  }
  return { phrase, title: (low: number, high: number) => capitalise(phrase(low, high)), sentence, sentences };
}

/** Draws from the endless tail of Zipf's law, with an exponent of 1.7. */
function rareRank(random: Random): number {
  return Math.floor(2000 * ((1 - random.next()) ** (-1 / 0.7) - 1));
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
