import type { Env } from 'markdown-it';
import { findUnmeantBlocks } from './block-checks.ts';
import { findUnclosed } from './directives.ts';
import { findForeignMarkup } from './foreign-markup.ts';
import { depthFix, type MarkdownProblem } from './markdown-faults.ts';
import {
  countParts,
  faultOfParts,
  faultOfSteps,
  isTooDeep,
  maxDepth,
  TooMuchWork,
  workLeft,
} from './markdown-limits.ts';
import { parser } from './markdown-parser.ts';
import type { RichText } from './rich-text.ts';
import { TokenReader } from './token-reader.ts';

/**
 * Parses Markdown (see `markdown-parser.ts`).
 *
 * @param markdown the editor's text
 * @returns the tree and its problems: HTML, images within lines, and links other than http(s), mailto, tel and addresses of this site.
 *   A text that exceeds the article's budget has one problem, and the texts after it are not parsed.
 */
export function parseMarkdown(markdown: string): Parsed {
  const work = workLeft();
  if (work.isSpent) return { text: [], problems: [], isUnread: true };
  const environment: Env = { work };
  const refuse = (
    fault: { message: string; fix: string },
    { map }: { map?: readonly [number, number] | null } = {},
  ) => ({
    text: [],
    problems: [{ line: map ? map[0] + 1 : 1, ...fault }],
  });
  try {
    // Every line of a code block ends with a line feed, also at the end of the text.
    const tokens = parser.parse(markdown.replace(/[^\n]$/, '$&\n'), environment);
    tokens.forEach((token, index) => {
      // The plugin gives no line.
      if (token.type === 'footnote_reference_open') token.map = tokens[index + 1]?.map ?? null;
    });
    findUnclosed(tokens);
    const tooDeep = tokens.find(isTooDeep);
    if (tooDeep) return refuse({ message: `it is nested ${maxDepth} deep`, fix: depthFix }, tooDeep);
    work.parts -= countParts(tokens);
    if (work.parts >= 0) {
      const reader = new TokenReader(environment);
      const text = reader.blocks(tokens.values());
      const problems = [
        ...reader.problems,
        ...reader.notes.unused(),
        ...findForeignMarkup(tokens),
        ...findUnmeantBlocks(tokens, markdown),
      ];
      return { text, titles: reader.titles, problems };
    }
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error;
  }
  work.isSpent = true;
  return refuse(work.parts < 0 ? faultOfParts : faultOfSteps);
}

interface Parsed {
  text: RichText;
  /** texts that are not in the tree's plain text, such as titles of links */
  titles?: readonly string[];
  problems: MarkdownProblem[];
  /** set if the texts before it have used up the article's budget */
  isUnread?: true;
}
