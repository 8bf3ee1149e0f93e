import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { distance } from 'fastest-levenshtein';
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
const misnamed = /\.(?:json\.txt|jsonc|json5|jsom|jason|(?!json$)[Jj][Ss][Oo][Nn])$/;
/** What may be among stories and is none: copies of editors, pictures, and notes for colleagues. */
const otherFiles =
  /\.(?:bak|orig|rej|tmp|avif|gif|jpe?g|png|svg|webp|heic|tiff?)$|(?:^|\/)(?:readme|license|licence)(?:\.[^/]+)?$/i;
const statOf = (file: string): Stats | undefined => statSync(file, { throwIfNoEntry: false });
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
  const others = names.filter((name) => !name.endsWith('.json') || misnamed.test(name));
  // Not always, since a paper has 100,000 names.
  const existing = others.length > 0 ? new Set(names) : undefined;
  for (const name of others.sort()) {
    const file = `${articles}/${name}`;
    if (isMisnamed(name)) {
      const better = correctName(name);
      const fix = `Delete it if it is a copy of “${path.posix.basename(better)}”.`;
      if (existing?.has(better)) found.warnings.push(atStart(file, endsWrongly(name), fix));
      else found.problems.push(misnamedProblem(file));
    } else if (!isHidden(name) && !otherFiles.test(name)) {
      const fix = 'Make a JSON file of it, as in docs/authoring.md, or move it out of “articles”.';
      found.warnings.push(atStart(file, 'is not read: a story is a file whose name ends in “.json”', fix));
    }
  }
  found.warnings.push(
    ...strayFiles(folder, root, 'pages', 'a page', '.md'),
    ...strayFiles(folder, root, 'authors', 'an author', '.json'),
    ...strayFiles(folder, root, 'messages', 'a catalogue', '.json'),
    ...findMissed(folder, root),
  );
  for (const name of strayStories(folder)) {
    const fix = `Move it to ${articles}/${path.posix.basename(name)}, or delete it.`;
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

/** Warns of what is in a folder of the content folder and not read, because only files of one kind in itself are. */
function strayFiles(folder: string, root: string, name: string, what: string, ending: string): Problem[] {
  const within = path.join(folder, name);
  if (!statOf(within)?.isDirectory()) return [];
  const message = `is not read: ${what} is a file in “${name}” itself whose name ends in “${ending}”`;
  const fix = `Make such a file of it, as in docs/authoring.md, or move it out of “${name}”.`;
  return (
    readdirSync(within, { withFileTypes: true })
      .filter((entry) => !isHiddenName(entry.name) && !otherFiles.test(entry.name))
      .filter((entry) => entry.isDirectory() || !entry.name.endsWith(ending))
      // A misnamed author is an error.
      .filter((entry) => name !== 'authors' || !isMisnamed(entry.name))
      .map((entry) => entry.name)
      .sort()
      .map((entry) => atStart(relativePath(path.join(within, entry), root), message, fix))
  );
}

/** What a content folder may have in it. */
const entries = ['site.json', 'articles', 'authors', 'pages', 'messages', 'editions', 'public'];

/** Warns of names in a content folder that are probably meant to be others: macOS and Windows ignore case, hosts do not. */
function findMissed(folder: string, root: string): Problem[] {
  return readdirSync(folder)
    .filter((name) => !entries.includes(name) && !isHiddenName(name))
    .sort()
    .flatMap((name) => {
      const meant = meantEntry(name);
      if (meant === undefined || !mayBe(path.join(folder, name), meant)) return [];
      const file = relativePath(path.join(folder, name), root);
      // On the disks of Macs and Windows it is read.
      const message = `is not read${name.toLowerCase() === meant ? ' where upper and lower case differ' : ''}`;
      return atStart(file, message, `Did you mean “${meant}”? Rename it.`);
    });
}

/** The entry of a content folder that a name is probably meant to be. */
export function meantEntry(name: string): string | undefined {
  const plain = name
    .toLowerCase()
    .replace(/\.(?:txt|jsonc?|ya?ml)$/, '')
    .replace(/\.json$/, '');
  return entries.find((entry) => distance(plain, entry.replace('.json', '')) <= 1);
}

/** The name beside a missing file or folder that is probably meant to be it. */
export function findMisnamed(absolute: string): string | undefined {
  const { dir, base } = path.parse(absolute);
  if (!entries.includes(base) || !statOf(dir)?.isDirectory()) return undefined;
  return readdirSync(dir).find((name) => meantEntry(name) === base && mayBe(path.join(dir, name), base));
}

const mayBe = (found: string, meant: string) =>
  (statOf(found)?.isDirectory() ?? false) === !meant.includes('.');

/** More than the beginning of a story, in which its date stands. */
const maxBytes = 2 ** 19;

/** The JSON files beside site.json, and in folders there, that have the date of a story. */
function strayStories(folder: string): string[] {
  const namesIn = (within: string) => readdirSync(path.join(folder, within), { withFileTypes: true });
  return namesIn('.')
    .filter(({ name }) => !isHiddenName(name) && name !== 'node_modules' && meantEntry(name) === undefined)
    .flatMap((entry) =>
      entry.isDirectory()
        ? namesIn(entry.name)
            .filter((one) => one.isFile())
            .map(({ name }) => `${entry.name}/${name}`)
        : entry.isFile()
          ? entry.name
          : [],
    )
    .filter((name) => /\.json(?:\.txt)?$/i.test(name) && !isHidden(name))
    .filter((name) => !name.endsWith('.schema.json'))
    .filter((name) => {
      const file = path.join(folder, name);
      return statSync(file).size <= maxBytes && /"publishedAt"\s*:/.test(readFileSync(file, 'utf8'));
    })
    .sort();
}
