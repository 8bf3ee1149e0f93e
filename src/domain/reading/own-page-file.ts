import { checkFileName, slugOf } from '#domain/checks/file-name-checks.ts';
import { checkFragments, internalLinks } from '#domain/checks/internal-links.ts';
import type { OwnPage } from '#domain/edition/own-page.ts';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { plainInline, plainText, type RichText } from '#domain/markdown/rich-text.ts';
import { completeText } from '#domain/pages/own-page.ts';
import { checkCharacters } from '#domain/schema/characters.ts';
import { hasWords } from '#domain/schema/plain-text.ts';
import { picturesIn } from './article-texts.ts';
import type { ContentFile } from './content-file.ts';
import { createProblem, limitProblems, type Problem } from './problems.ts';
import type { SourceFile } from './source-file.ts';

/** A fault in a text, with its line from 1. */
interface Fault {
  line: number;
  message: string;
  fix: string;
}

/**
 * Parses one of the paper's own pages: a Markdown file that begins with its title as a heading.
 *
 * @param address of the site, whose pages links may name by it
 * @returns the page, without what cannot be read, and its problems with their lines
 */
export function parseOwnPage(
  { file, text }: ContentFile,
  address?: string,
): { page: OwnPage; problems: Problem[] } {
  const slug = slugOf(file);
  const parsed = parseMarkdown(text);
  const { text: tree, titles = [] } = parsed;
  const [first, ...rest] = tree;
  const title = first?.type === 'heading' && first.level === 1 ? plainInline(first.children) : '';
  const harmful =
    checkCharacters(text) ?? [plainText(tree), ...titles].map(checkCharacters).find((found) => found);
  const faults: Fault[] = [
    ...(harmful === undefined
      ? []
      : [
          {
            line: findLine(text, (line) => checkCharacters(line) === harmful),
            message: harmful,
            fix: 'Remove it.',
          },
        ]),
    ...parsed.problems,
    ...picturesIn(rest).map((src) => ({
      line: findLine(text, (line) => line.includes(src)),
      message: `the page shows the picture ${src}, which only articles can`,
      fix: 'Remove it.',
    })),
    ...(parsed.problems.length > 0 ? [] : checkParts(text, title, rest)),
  ];
  const links: OwnPage['links'] = internalLinks({ impact: tree }, address).map(({ href }) => ({
    line: findLine(text, (line) => line.includes(href)),
    href,
  }));
  const { fragments } = completeText(rest, (path) => path);
  return {
    page: { slug, file, title: title || slug, text: rest, links },
    problems: [
      ...checkFileName(slug, lineOf(file, 1)),
      ...limitProblems(lineOf(file, 1), faults, ({ line, message, fix }) =>
        createProblem(lineOf(file, line), [], message, fix),
      ),
      ...links.flatMap(({ line, href }) =>
        checkFragments([{ path: [], href }], fragments, lineOf(file, line), 'page'),
      ),
    ],
  };
}

/** A line of a text file, as problems locate it. */
export function lineOf(file: string, line: number): SourceFile {
  return {
    file,
    value: undefined,
    position: () => ({ line, column: 1 }),
    valueAt: () => undefined,
    knownKeys: () => [],
  };
}

/** Checks that a page has one title and a text, and nothing that only articles have. */
function checkParts(text: string, title: string, rest: RichText): Fault[] {
  if (/^---\s*$/m.exec(text)?.index === 0) {
    const fix =
      'Remove it, and begin the file with the title, such as “# Imprint”: a page has no other fields.';
    return [{ line: 1, message: 'begins with front matter, which pages do not have', fix }];
  }
  if (!hasWords(title)) {
    const fix = 'Write the title into the first line, such as “# Imprint”.';
    return [{ line: 1, message: 'does not begin with its title', fix }];
  }
  if (rest.some(({ type }) => type === 'note')) {
    const line = findLine(text, (one) => /^ {0,3}\[\^/.test(one));
    return [{ line, message: 'has a footnote, which only articles have', fix: 'Write it into the text.' }];
  }
  if (rest.length === 0)
    return [{ line: 1, message: 'has a title and no text', fix: 'Write the text below the title.' }];
  const second = rest.find((block) => block.type === 'heading' && block.level === 1);
  if (second?.type !== 'heading') return [];
  const lines = text.split('\n');
  const [, index = 0] = [...lines.keys()].filter((line) => /^ {0,3}#\s/.test(lines[line] ?? ''));
  const message = `has a second title: “${plainInline(second.children)}”`;
  return [{ line: index + 1, message, fix: 'Begin the headings of its sections with “##”.' }];
}

/** The number of the first line that fits, or of the first of all. */
function findLine(text: string, fits: (line: string) => boolean): number {
  return text.split('\n').findIndex(fits) + 1 || 1;
}
