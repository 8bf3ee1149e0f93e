import { characterAt, isWordEnd, isWordStart } from '#lib/text/word-boundaries.ts';

const latin = /^\p{Script=Latin}$/u;
const space = /^\s$/u;

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
  space?: TrieNode;
  /** id of the name that ends here */
  id?: string;
}

const createNode = (): TrieNode => ({ children: new Map() });

/**
 * Creates a function that finds the first name at or after an offset, as whole words. Of several names at the same
 * offset it finds the longest. One pass over the text finds any number of names.
 *
 * @param names of equal names the first counts
 */
export function createNameFinder(
  names: readonly { id: string; name: string }[],
): (text: string, offset: number) => NameMatch | undefined {
  const root = createNode();
  for (const { id, name } of names) insert(root, name.split(/\s+/), id);

  // Most characters begin no name. For ASCII, this table is ten times as fast as the trie.
  const beginsName = Array.from({ length: 128 }, (_, code) => hasChild(root, String.fromCharCode(code)));
  return (text, offset) => {
    for (let start = offset; start < text.length; ) {
      const code = text.charCodeAt(start);
      const isWithinWord = isAlphanumeric(code) && isAlphanumeric(text.charCodeAt(start - 1));
      if (isWithinWord || beginsName[code] === false) {
        start++;
        continue;
      }
      const match = matchAt(text, start, root);
      if (match) return match;
      start += characterAt(text, start).length;
    }
    return undefined;
  };
}

/**
 * The first letter of a word matches in either case, unless the word is a single letter or has further capitals or
 * digits: "RAG" is not "rag".
 */
function insert(root: TrieNode, words: readonly string[], id: string): void {
  let node = root;
  words.forEach((word, index) => {
    if (index > 0) node = node.space ??= createNode();
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

/** All forms of the letter share a node. */
function addAnyCaseChild(node: TrieNode, letter: string): TrieNode {
  const [upper, lower] = [letter.toUpperCase(), letter.toLowerCase()];
  node.anyCase ??= new Map();
  const child = addChild(node.anyCase, upper.toLowerCase());
  for (const form of [letter, upper, lower]) node.anyCase.set(form, child);
  return child;
}

function hasChild({ children, anyCase }: TrieNode, character: string): boolean {
  return children.has(character) || anyCase?.has(character) === true;
}

function matchAt(text: string, start: number, root: TrieNode): NameMatch | undefined {
  if (!hasChild(root, characterAt(text, start)) || !isWordStart(text, start)) return undefined;
  return matchLongest(text, start, start, root, '');
}

/** Branches at most once per word, into the case-sensitive children and the others. */
function matchLongest(
  text: string,
  start: number,
  offset: number,
  node: TrieNode,
  last: string,
): NameMatch | undefined {
  if (offset < text.length) {
    const character = characterAt(text, offset);
    let next = offset + character.length;
    let longest: NameMatch | undefined;
    if (space.test(character)) {
      while (node.space && next < text.length && space.test(text.charAt(next))) next++;
      longest = node.space && matchLongest(text, start, next, node.space, character);
    } else {
      for (const child of [node.children.get(character), node.anyCase?.get(character)]) {
        const match = child && matchLongest(text, start, next, child, character);
        if (match && !(longest && longest.end >= match.end)) longest = match;
      }
    }
    if (longest) return longest;
  }
  if (node.id === undefined) return undefined;
  const end = findWordEnd(text, last, offset);
  return end === undefined ? undefined : { id: node.id, start, end };
}

/** Returns where a word ends whose last character is given, a plural "s" included; undefined inside a longer word. */
function findWordEnd(text: string, last: string, offset: number): number | undefined {
  const end = text.startsWith('s', offset) && latin.test(last) ? offset + 1 : offset;
  return isWordEnd(text, end) ? end : undefined;
}

/** ASCII only. */
const isAlphanumeric = (code: number) =>
  (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
