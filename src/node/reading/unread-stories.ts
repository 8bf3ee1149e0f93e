import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '#domain/reading/problems.ts';
import { isHiddenName } from '#node/files/hidden-files.ts';
import { relativePath } from '#node/files/list-files.ts';

/** Files that are probably stories, but are not read because of their name or folder. */
export interface UnreadStories {
  /** those that can be nothing but stories */
  problems: Problem[];
  /** those that may be where they belong */
  warnings: Problem[];
}

/** JSON under another name: Windows hides `.txt`, and some programs write capitals. */
const misnamed = /\.(?:json\.txt|jsonc|json5|(?!json$)[Jj][Ss][Oo][Nn])$/;
const document = /\.(?:txt|md|markdown|docx?|odt|rtf|html?|ya?ml)$/i;
const notes = /(?:^|\/)readme\.[^/]+$/i;
const isHidden = (name: string) => name.split('/').some(isHiddenName);

/** Whether a file is probably JSON whose name has to be changed. */
export function isMisnamed(name: string): boolean {
  return misnamed.test(name) && !isHidden(name);
}

/**
 * The problem of such a file.
 *
 * @param file relative to the project
 */
export function misnamedProblem(file: string): Problem {
  const shown = path.posix.basename(correctName(file));
  return atStart(file, endsWrongly(file), `Rename it to “${shown}”; it has to be plain JSON.`);
}

const correctName = (name: string) => name.replace(misnamed, '.json');
const endsWrongly = (name: string) => `is not read, because its name ends in “${misnamed.exec(name)?.[0]}”`;

/**
 * Finds the files that are probably stories, but are not read.
 *
 * @param folder the absolute path of the content folder
 * @param root the project's folder
 * @param names of all files in `articles`, relative to that
 */
export function findUnreadStories(folder: string, root: string, names: readonly string[]): UnreadStories {
  const found: UnreadStories = { problems: [], warnings: [] };
  const articles = relativePath(path.join(folder, 'articles'), root);
  const others = names.filter((name) => misnamed.test(name) || document.test(name));
  // Not always, since a paper has 100,000 names.
  const existing = others.length > 0 ? new Set(names) : undefined;
  for (const name of others.sort()) {
    const file = `${articles}/${name}`;
    if (isMisnamed(name)) {
      const better = correctName(name);
      const fix = `Delete it if it is a copy of “${path.posix.basename(better)}”.`;
      if (existing?.has(better)) found.warnings.push(atStart(file, endsWrongly(name), fix));
      else found.problems.push(misnamedProblem(file));
    } else if (document.test(name) && !isHidden(name) && !notes.test(name)) {
      const fix = 'Make a JSON file of it, as in docs/authoring.md, or move it out of “articles”.';
      found.warnings.push(atStart(file, 'is not read: a story is a file whose name ends in “.json”', fix));
    }
  }
  for (const name of strayPages(folder)) {
    const message = 'is not read: a page is a file in “pages” itself whose name ends in “.md”';
    const fix = 'Make a Markdown file of it, as in docs/authoring.md, or move it out of “pages”.';
    found.warnings.push(atStart(relativePath(path.join(folder, name), root), message, fix));
  }
  for (const name of strayStories(folder)) {
    const fix = `Move it to ${articles}/${name}, or delete it.`;
    const message = 'looks like a story, but only those in “articles” are read';
    found.warnings.push(atStart(relativePath(path.join(folder, name), root), message, fix));
  }
  return found;
}

const atStart = (file: string, message: string, fix: string): Problem => ({
  file,
  line: 1,
  column: 1,
  path: '',
  message,
  fix,
});

/** What is in the folder of the paper's own pages and no page. */
function strayPages(folder: string): string[] {
  const pages = path.join(folder, 'pages');
  if (!existsSync(pages)) return [];
  return readdirSync(pages, { withFileTypes: true })
    .filter((entry) => !isHiddenName(entry.name) && !notes.test(entry.name))
    .filter((entry) => entry.isDirectory() || !entry.name.endsWith('.md'))
    .map(({ name }) => `pages/${name}`)
    .sort();
}

/** More than the beginning of a story, in which its date stands. */
const maxBytes = 2 ** 19;

/** The JSON files beside site.json that have the date of a story. */
function strayStories(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.json(?:\.txt)?$/i.test(entry.name) && !isHiddenName(entry.name))
    .map(({ name }) => name)
    .filter((name) => name !== 'site.json' && !name.endsWith('.schema.json'))
    .filter((name) => {
      const file = path.join(folder, name);
      return statSync(file).size <= maxBytes && /"publishedAt"\s*:/.test(readFileSync(file, 'utf8'));
    })
    .sort();
}
