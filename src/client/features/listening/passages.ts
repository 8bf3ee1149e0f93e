/** A passage of text that is read aloud as a unit and marked meanwhile. */
export interface Passage {
  element: HTMLElement;
  language: string;
  /** its text in pieces that are short enough for every voice */
  sentences: string[];
}

/** Elements that are passages of their own. A table row is one passage. */
const blocks = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, blockquote, tr, figcaption';
/** Elements that are not read: controls, decoration, code, and text that does not hold any more. */
const silent = 'nav, button, pre, del, svg, select, [aria-hidden="true"], [data-tool], [data-silent]';

/**
 * Finds the passages to read aloud, in document order. Closed disclosures are included, since a listener cannot open
 * them; parts that the chosen reading depth hides are not.
 *
 * @param regions the elements to read
 * @param language the language of text without `lang`
 */
export function collectPassages(regions: Iterable<Element>, language: string): Passage[] {
  return [...regions].flatMap((region) =>
    [...region.querySelectorAll<HTMLElement>(blocks)].flatMap((element) => {
      const part = element.closest('[data-full-story]');
      if (part && part.getClientRects().length === 0) return [];
      const ownLanguage = element.closest<HTMLElement>('[lang]')?.lang || language;
      const sentences = splitSentences(ownText(element));
      return sentences.length > 0 ? [{ element, language: ownLanguage, sentences }] : [];
    }),
  );
}

/** The text of a block without the blocks inside it. */
function ownText(block: Element): string {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    return node.matches(`${blocks}, ${silent}`) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  if (block.closest(silent)) return '';
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Element)) text += node.nodeValue;
    else if (node.matches('br')) text += ' ';
    // Separates the cells of a row.
    else if (node.matches('td, th') && text.trim()) text += ', ';
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** The space after a sentence. A lower-case letter after a stop means an abbreviation. */
const sentenceEnd =
  /(?<=[\p{STerm}…][\p{Pe}\p{Pf}\p{QMark}]*)\s+(?!\p{Ll})|(?<=[。！？]["”’」』）]*)(?!["”’」』）])/u;
/** Scripts whose letters are syllables or words. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Splits a text into sentences, and long ones into pieces of about ten seconds: some Chromium voices fall silent after
 * fifteen.
 */
export function splitSentences(text: string): string[] {
  return text
    .split(sentenceEnd)
    .flatMap((sentence) => splitSentence(sentence.trim(), dense.test(sentence) ? 60 : 200));
}

function splitSentence(text: string, maxLength: number): string[] {
  if (text.length <= maxLength) return text ? [text] : [];
  const start = text.slice(0, maxLength);
  const ends = [/^.*[,;:，、；：—–]/su, /^.*\s/su];
  const atPause = ends
    .map((end) => end.exec(start)?.[0])
    .find((piece) => piece && piece.length > maxLength / 3);
  // Without a pause or space, split inside a word, but not inside a surrogate pair.
  const piece = atPause ?? start.replace(/[\uD800-\uDBFF]$/, '');
  return [piece.trim(), ...splitSentence(text.slice(piece.length).trim(), maxLength)];
}
