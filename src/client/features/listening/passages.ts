/** A piece of a page that is read aloud in one go, and marked meanwhile. */
export interface Passage {
  element: HTMLElement;
  language: string;
  /** its text in pieces short enough for every voice */
  sentences: string[];
}

/** What makes a passage of its own. Rows of a table are read whole. */
const blocks = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, blockquote, tr, figcaption';
/** What stands among the text for the eye or the hand, and code, which says nothing to the ear. */
const silent = 'nav, button, pre, svg, select, [aria-hidden="true"], [data-tool], [data-silent]';

/**
 * Finds what can be read aloud, in the order of the document, also what is folded away, since a listener cannot open
 * it, but not what the chosen reading depth leaves out.
 *
 * @param regions the parts of the page that hold text for readers
 * @param language of what does not say its own
 */
export function collectPassages(regions: Iterable<Element>, language: string): Passage[] {
  return [...regions].flatMap((region) =>
    [...region.querySelectorAll<HTMLElement>(blocks)].flatMap((element) => {
      const part = element.closest('[data-from]');
      if (part && part.getClientRects().length === 0) return [];
      const own = element.closest<HTMLElement>('[lang]')?.lang || language;
      const sentences = sentencesOf(ownText(element));
      return sentences.length > 0 ? [{ element, language: own, sentences }] : [];
    }),
  );
}

/** The text of a block without that of blocks within it. */
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
    // Cells would run into one another.
    else if (node.matches('td, th') && text.trim()) text += ', ';
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Behind the end of a sentence; a small letter goes on after an abbreviation. */
const sentenceEnd = /(?<=[.!?…؟।]["”’»)]*)\s+(?!\p{Ll})|(?<=[。！？]["”’」』）]*)(?!["”’」』）])/u;
/** Letters that are syllables or words. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Cuts a text into sentences, and those into pieces of some ten seconds: Chromium falls silent in the middle of what
 * takes some of its voices longer than fifteen.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(sentenceEnd)
    .flatMap((sentence) => pieces(sentence.trim(), dense.test(sentence) ? 60 : 200));
}

function pieces(text: string, longest: number): string[] {
  if (text.length <= longest) return text ? [text] : [];
  const start = text.slice(0, longest);
  const ends = [/^.*[,;:，、；：—–]/su, /^.*\s/su];
  const found = ends.map((end) => end.exec(start)?.[0]).find((piece) => piece && piece.length > longest / 3);
  // In the middle of a word only where there is no other way, and never in the middle of a character.
  const piece = found ?? start.replace(/[\uD800-\uDBFF]$/, '');
  return [piece.trim(), ...pieces(text.slice(piece.length).trim(), longest)];
}
