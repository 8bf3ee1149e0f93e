import type { Code, Delete, FootnoteDefinition, FootnoteReference, InlineCode, Strong, Text } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, type Handle, type Options, type Unsafe } from 'mdast-util-to-markdown';

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    footnoteDefinition: 'footnoteDefinition';
    strikethrough: 'strikethrough';
  }
}

/** The characters that `String.trim` removes, other than line ends. */
const spaces =
  ' \t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff';

const outsideLinks: Pick<Unsafe, 'inConstruct' | 'notInConstruct'> = {
  inConstruct: 'phrasing',
  notInConstruct: ['autolink', 'link', 'image', 'label'],
};

/** How `mdast-util-to-markdown` writes our trees. */
export const markdownOptions: Options = {
  bullet: '-',
  bulletOther: '+',
  extensions: [
    // Equal widths keep the cells unpadded, so that a longer cell does not change the other rows.
    gfmTableToMarkdown({ stringLength: () => 3 }),
    {
      // Parsers trim cells. The table extension does not protect spaces at their edges.
      unsafe: [...spaces].flatMap((character): Unsafe[] => [
        { character, before: '\\|', inConstruct: 'tableCell' },
        { character, after: '\\|', inConstruct: 'tableCell' },
      ]),
    },
    {
      unsafe: [
        // A carriage return would read back as a line feed.
        { character: '\r', inConstruct: 'phrasing' },
        // The library escapes only every other one of adjacent lines that are hyphens.
        { atBreak: true, character: '-', after: '(?=[ \t\r\n-])' },
        // All of two or more tildes. Lookaround, since the library escapes every other one otherwise.
        { character: '~', after: '(?=~)', inConstruct: 'phrasing' },
        { character: '~', before: '(?<=~)', inConstruct: 'phrasing' },
        { character: '~', inConstruct: 'strikethrough' },
        // Addresses in text that are no links.
        { character: '@', before: '[-;:&=+$,.\\w]', after: '\\S', ...outsideLinks },
        { character: '.', before: '(?<=[Ww]{3})', after: '\\S', ...outsideLinks },
        { character: ':', before: '[ps]', after: '\\/', ...outsideLinks },
        { character: ':', before: '(?<=[Mm][Aa][Ii][Ll][Tt][Oo])', after: '\\S', ...outsideLinks },
      ],
      handlers: {
        text: writeText,
        code: writeCode,
        inlineCode: writeInlineCode,
        delete: writeStruck,
        footnoteDefinition: writeNote,
        footnoteReference: writeReference,
      },
    },
  ],
};

/**
 * Writes text with only the patterns whose character occurs. The library tries all of them on every text, which takes
 * almost as long as rendering the article's page.
 */
function writeText(...[node, , state, info]: Parameters<Handle>): string {
  const { value } = node as Text;
  const text = info.before + value + info.after;
  const { unsafe } = state;
  state.unsafe = unsafe.filter(({ character }) => text.includes(character));
  const written = state.safe(value, info);
  state.unsafe = unsafe;
  return written;
}

/**
 * markdown-it takes a line with a pipe for the head of a table, even where it opens a code block. The library ends the
 * last line of code, which has its line feed already.
 */
function writeCode(...[node, parent, state, info]: Parameters<Handle>): string {
  return defaultHandlers
    .code(node as Code, parent, state, info)
    .replace(/^.*/, (fence) => fence.replaceAll('|', '&#x7C;'))
    .replace(/\n(\n.*)$/, '$1');
}

/** Struck-out text begins and ends under the same conditions as strong text. */
function writeStruck(...[node, parent, state, info]: Parameters<Handle>): string {
  const exit = state.enter('strikethrough');
  const strong: Strong = { type: 'strong', children: (node as Delete).children };
  const written = defaultHandlers.strong(strong, parent, state, info);
  exit();
  return `~~${written.slice(2, -2)}~~`;
}
writeStruck.peek = () => '~';

/** GitHub and markdown-it remove one backslash before every pipe in a cell, also in code. */
function writeInlineCode(...[node, parent, state]: Parameters<Handle>): string {
  const code = defaultHandlers.inlineCode(node as InlineCode, parent, state);
  return state.stack.includes('tableCell') ? code.replaceAll('|', '\\|') : code;
}

/** Notes are indented by four spaces, as markdown-it and GitHub expect. */
function writeNote(...[node, , state, info]: Parameters<Handle>): string {
  const { label, children } = node as FootnoteDefinition;
  const exit = state.enter('footnoteDefinition');
  const tracker = state.createTracker(info);
  const start = tracker.move(`[^${label}]: `);
  tracker.shift(4);
  const content = state.containerFlow({ type: 'root', children }, tracker.current());
  exit();
  return (
    start +
    state.indentLines(content, (line, index, isBlank) => (index === 0 || isBlank ? line : `    ${line}`))
  );
}

function writeReference(node: FootnoteReference): string {
  return `[^${node.label}]`;
}
writeReference.peek = () => '[';
