import { memoize } from '#lib/memoize.ts';
import { type FoldedText, foldCase, foldGraphemes, foldSpelling } from '#lib/text/find-words.ts';
import { characterAt, isWordEnd, isWordStart } from '#lib/text/word-boundaries.ts';

const latin = /^\p{Script=Latin}$/u;

/** A range of a text, in UTF-16 code units, and the name found there. */
interface NameMatch {
  id: string;
  start: number;
  end: number;
}

/** A node of a trie of names. */
interface TrieNode {
  /** by the next character */
  children: Map<string, TrieNode>;
  /** by a word's first letter, in upper or lower case */
  anyCase?: Map<string, TrieNode>;
  /** id of the name that ends here */
  id?: string;
}

const createNode = (): TrieNode => ({ children: new Map() });

/**
 * Creates a function that finds names in a text, as whole words and in any spelling that `foldSpelling` folds. Of
 * several names at the same offset it finds the longest. One pass over the text finds any number of names.
 *
 * @param names of equal names the first counts
 * @returns a function from a text to its matches in order; they do not overlap
 */
export function createNameFinder(
  names: readonly { id: string; name: string }[],
): (text: string) => Iterable<NameMatch> {
  const root = createNode();
  for (const { id, name } of names) insert(root, foldSpelling(name).trim().split(' '), id);
  const fold = memoize(foldSpelling);

  // Most characters begin no name. For ASCII, this table is ten times as fast as the trie.
  const beginsName = Array.from({ length: 128 }, (_, code) => hasChild(root, String.fromCharCode(code)));
  function findNext(text: string, offset: number, clusters?: Clusters): NameMatch | undefined {
    for (let start = offset; start < text.length; ) {
      const code = text.charCodeAt(start);
      const isWithinWord = isAlphanumeric(code) && isAlphanumeric(text.charCodeAt(start - 1));
      if (isWithinWord || beginsName[code] === false) {
        start++;
        continue;
      }
      const match = matchAt(text, start, root, clusters);
      if (match) return match;
      start += characterAt(text, start).length;
    }
    return undefined;
  }

  return function* findNames(text) {
    const isOneToOne = simpleText.test(text) && !adjacentSpaces.test(text);
    let folded = isOneToOne ? foldSimple(text) : foldSpelling(text);
    let match = findNext(folded, 0);
    if (!match) return;
    // Offsets take much longer than folding, and most texts have no match.
    const clusters = isOneToOne ? undefined : foldGraphemes(text, fold);
    if (clusters) {
      folded = clusters.folded;
      match = findNext(folded, 0, clusters);
    }
    for (; match; match = findNext(folded, match.end, clusters)) {
      const { id, start, end } = match;
      yield { id, start: clusters?.starts.get(start) ?? start, end: clusters?.ends.get(end) ?? end };
    }
  };
}

/**
 * Characters that are folded one by one, each to one: letters without marks of their own (Latin, Greek, Cyrillic,
 * Hangul, kana, Chinese), and punctuation.
 */
const simpleText = /^[\n -~À-Þà-ıĴ-ľŁ-ňŊ-žΆΈ-ώА-яЁёІіЇїЄєҐґ가-힣ぁ-ゖァ-ヺー一-鿿、。「」‘’“”–—]*$/;
const adjacentSpaces = /[\n ]{2}/;
const simpleFolds: Record<string, string> = { '\n': ' ', '“': '"', '”': '"', '–': '-', '—': '-' };

/** Does the same as `foldSpelling` with simple texts, much faster. */
const foldSimple = (text: string) =>
  text.replace(/[\n‘’“”–—]/g, (character) => simpleFolds[character] ?? "'");

/**
 * The first letter of a word matches in either case, unless the word is a single letter or has further capitals or
 * digits: "RAG" is not "rag".
 */
function insert(root: TrieNode, words: readonly string[], id: string): void {
  let node = root;
  words.forEach((word, index) => {
    if (index > 0) node = addChild(node.children, ' ');
    const [first = '', ...others] = word;
    const isCaseSensitive = others.length === 0 || /[\p{Lu}\p{N}]/u.test(others.join(''));
    node = isCaseSensitive ? addChild(node.children, first) : addAnyCaseChild(node, first);
    for (const character of others) node = addChild(node.children, character);
  });
  node.id ??= id;
}

function addChild(children: Map<string, TrieNode>, character: string): TrieNode {
  const child = children.get(character) ?? createNode();
  children.set(character, child);
  return child;
}

/** All forms of the letter share a node, those of the Turkish letters i too. */
function addAnyCaseChild(node: TrieNode, letter: string): TrieNode {
  const folded = foldCase(letter);
  const forms = folded === 'I' ? 'Iiİı' : [letter, letter.toUpperCase(), letter.toLowerCase()];
  node.anyCase ??= new Map();
  const child = addChild(node.anyCase, folded);
  for (const form of forms) node.anyCase.set(form, child);
  return child;
}

function hasChild({ children, anyCase }: TrieNode, character: string): boolean {
  return children.has(character) || anyCase?.has(character) === true;
}

/** The grapheme clusters of a folded text, which no match splits. */
type Clusters = Pick<FoldedText, 'starts' | 'ends'>;

function matchAt(text: string, start: number, root: TrieNode, clusters?: Clusters): NameMatch | undefined {
  if (!hasChild(root, characterAt(text, start)) || !isWordStart(text, start)) return undefined;
  return clusters?.starts.has(start) === false
    ? undefined
    : matchLongest(text, start, start, root, '', clusters);
}

/** Branches at most once per word, into the case-sensitive children and the others. */
function matchLongest(
  text: string,
  start: number,
  offset: number,
  node: TrieNode,
  last: string,
  clusters?: Clusters,
): NameMatch | undefined {
  if (offset < text.length) {
    const character = characterAt(text, offset);
    const next = offset + character.length;
    let longest: NameMatch | undefined;
    for (const child of [node.children.get(character), node.anyCase?.get(character)]) {
      const match = child && matchLongest(text, start, next, child, character, clusters);
      if (match && !(longest && longest.end >= match.end)) longest = match;
    }
    if (longest) return longest;
  }
  if (node.id === undefined) return undefined;
  const end = findWordEnd(text, last, offset);
  return end === undefined || clusters?.ends.has(end) === false ? undefined : { id: node.id, start, end };
}

/** Returns where a word ends whose last character is given, a plural "s" included; undefined inside a longer word. */
function findWordEnd(text: string, last: string, offset: number): number | undefined {
  const end = text.startsWith('s', offset) && latin.test(last) ? offset + 1 : offset;
  return isWordEnd(text, end) ? end : undefined;
}

/** ASCII only. */
const isAlphanumeric = (code: number) =>
  (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
