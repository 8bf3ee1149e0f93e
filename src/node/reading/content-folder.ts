import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ContentError, type Problem } from '#domain/reading/problems.ts';
import { relativePath } from '#node/files/list-files.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Whether a file belongs to the content of a folder: its settings or one of its articles. */
export function isContentFile(folder: string, file: string): boolean {
  const relative = relativePath(file, folder);
  return relative === 'site.json' || isArticle(relative);
}

/** @param name relative to the content folder */
function isArticle(name: string): boolean {
  return /^articles\/.*\.json$/.test(name) && !name.includes('/.');
}

/**
 * Lists the articles of a content folder: every JSON file in `articles` and the folders within it.
 *
 * @param folder its absolute path
 * @param root the project's folder
 * @returns their files, relative to the project, in order
 * @throws ContentError when there are no articles to list
 */
export function listArticles(folder: string, root: string): string[] {
  const articles = path.join(folder, 'articles');
  // Of their names alone: to ask for the path of each takes longer than to list them.
  const prefix = relativePath(articles, root);
  try {
    return namesWithin(articles)
      .filter((name) => isArticle(`articles/${name}`))
      .map((name) => `${prefix}/${name}`)
      .sort();
  } catch (error) {
    throw new ContentError([unreadable(prefix, error)]);
  }
}

/** The files within a folder, at any depth; Node's own recursive listing takes five times as long. */
function namesWithin(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? namesWithin(path.join(folder, entry.name)).map((name) => `${entry.name}/${name}`)
      : entry.name,
  );
}

/** Reads a content file, or tells why it cannot be read. */
export function readContentFile(
  root: string,
  file: string,
): { text: string; problems: [] } | { text: undefined; problems: Problem[] } {
  try {
    const place = path.join(root, file);
    const found = statSync(place);
    // A pipe or a device would be read without end.
    if (!found.isFile()) return { text: undefined, problems: [notAFile(file)] };
    if (found.size > mostBytes) return { text: undefined, problems: [tooLarge(file, found.size)] };
    return { text: utf8.decode(readFileSync(place)), problems: [] };
  } catch (error) {
    return { text: undefined, problems: [unreadable(file, error)] };
  }
}

/** Some 85,000 words, as many as a novel has: what is larger is no story, and would take a build's time and memory. */
const mostBytes = 2 ** 19;

const atBegin = { line: 1, column: 1, path: '' };

const notAFile = (file: string): Problem => ({
  file,
  ...atBegin,
  message: 'is no file that can be read',
  fix: 'Remove it, or put a file in its place.',
});

const tooLarge = (file: string, size: number): Problem => ({
  file,
  ...atBegin,
  message: `has ${size.toLocaleString('en')} bytes, more than the ${mostBytes.toLocaleString('en')} that a file may have`,
  fix: 'Cut it, or make several stories of it.',
});

function unreadable(file: string, error: unknown): Problem {
  const isEncoding = error instanceof TypeError;
  const message = isEncoding ? 'is not UTF-8 text' : `cannot be read: ${(error as Error).message}`;
  const fix = isEncoding
    ? 'Save it with the encoding UTF-8.'
    : 'Mend the file, or the setting that leads to it.';
  return { file, ...atBegin, message, fix };
}
