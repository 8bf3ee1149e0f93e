import { type Dirent, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { ContentError, type Problem } from '#domain/reading/problems.ts';
import { isHiddenName } from '#node/files/hidden-files.ts';
import { relativePath } from '#node/files/list-files.ts';
import { isArticle, isContentFile, isOwnPage } from './content-names.ts';
import { fileProblem, findOtherEncoding, missing, notUtf8, unreadable } from './file-problems.ts';
import { findUnreadStories, type UnreadStories } from './unread-stories.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The folder of a paper's further editions, each a content folder of its own. */
const editionsFolder = 'editions';

/** Lists the folders of a paper's further editions by name. */
export function listEditionNames(folder: string): string[] {
  const editions = path.join(folder, editionsFolder);
  if (!isFolder(editions)) return [];
  return readdirSync(editions)
    .filter((name) => !isHiddenName(name) && isFolder(path.join(editions, name)))
    .sort();
}

/** The content folder of a further edition. */
export function editionFolder(folder: string, name: string): string {
  return path.join(folder, editionsFolder, name);
}

/**
 * Lists the articles of a content folder: every JSON file in `articles` and the folders within it.
 *
 * @param folder its absolute path
 * @param root the project's folder
 * @returns their paths relative to the project, sorted
 * @throws ContentError when the folder cannot be read
 */
export function listArticles(folder: string, root: string): string[] {
  return listContent(folder, root).articles;
}

/**
 * Lists the articles of a content folder, and the files that are probably articles but are not read.
 *
 * @param folder its absolute path
 * @param root the project's folder
 * @returns the articles' paths relative to the project, sorted
 * @throws ContentError when the folder cannot be read
 */
export function listContent(folder: string, root: string): { articles: string[]; unread: UnreadStories } {
  const fault = checkContentFolder(folder, root);
  if (fault) throw new ContentError([fault]);
  const articles = path.join(folder, 'articles');
  // Joined as strings: computing a relative path for each takes longer than listing them.
  const prefix = relativePath(articles, root);
  try {
    const names = namesWithin(articles);
    return {
      articles: names
        .filter((name) => isArticle(`articles/${name}`))
        .map((name) => `${prefix}/${name}`)
        .sort(),
      unread: findUnreadStories(folder, root, names),
    };
  } catch (error) {
    if (statOf(articles)?.isFile()) throw new ContentError([notAFolder(prefix)]);
    const fix = 'Create this folder, and put each article into it as a JSON file.';
    throw new ContentError([
      statOf(articles) ? unreadable(prefix, articles, error) : missing(prefix, articles, fix),
    ]);
  }
}

/**
 * Lists the catalogues of a content folder: every JSON file in `messages`, if there is one.
 *
 * @param folder its absolute path
 * @returns their languages
 */
export function listCatalogues(folder: string): string[] {
  return listFolder(folder, 'messages').map((name) => path.basename(name, '.json'));
}

/**
 * Lists the authors of a content folder: every JSON file in `authors`, if there is one, and those whose names have to be
 * corrected.
 *
 * @param folder its absolute path
 * @returns the names of their files
 */
export function listAuthors(folder: string): string[] {
  return listFolder(folder, 'authors');
}

/** Lists the names of the content files in a folder of the content folder. */
function listFolder(folder: string, name: string): string[] {
  const within = path.join(folder, name);
  if (!isFolder(within)) return [];
  return readdirSync(within)
    .filter((file) => isContentFile(folder, path.join(within, file)))
    .sort();
}

/**
 * Lists the paper's own pages: every Markdown file in `pages`, if there is such a folder.
 *
 * @param folder the absolute path of the content folder
 * @returns their names relative to the content folder, sorted
 */
export function listOwnPages(folder: string): string[] {
  const pages = path.join(folder, 'pages');
  if (!isFolder(pages)) return [];
  return readdirSync(pages)
    .map((name) => `pages/${name}`)
    .filter(isOwnPage)
    .sort();
}

/**
 * Checks whether a content folder is a folder with something in it.
 *
 * @param folder its absolute path
 * @param root the project's folder
 * @returns the problem that prevents reading anything in it; undefined if there is none
 */
export function checkContentFolder(folder: string, root: string): Problem | undefined {
  const name = relativePath(folder, root) || '.';
  const fill = 'Put site.json and a folder articles into it, as in docs/authoring.md';
  const found = statOf(folder);
  if (!found) return fileProblem(name, 'does not exist', `Create this folder. ${fill}.`);
  if (!found.isDirectory()) return notAFolder(name);
  try {
    if (readdirSync(folder).some((entry) => !isHiddenName(entry))) return undefined;
    return fileProblem(name, 'is empty', `${fill}.`);
  } catch (error) {
    return unreadable(name, folder, error);
  }
}

const notAFolder = (name: string): Problem =>
  fileProblem(
    name,
    'is a file, not a folder',
    'Put a folder in its place, or correct the setting that names it.',
  );

/** Undefined if the file is missing, its name is invalid or it is a circular link. */
export function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

const isFolder = (name: string) => statOf(name)?.isDirectory() ?? false;

/** Lists files at any depth that are not hidden. Node's own recursive listing takes five times as long. */
function namesWithin(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (isHiddenName(entry.name)) return [];
    return entry.isDirectory() || isLinkToFolder(entry)
      ? namesWithin(path.join(folder, entry.name)).map((name) => `${entry.name}/${name}`)
      : entry.name;
  });
}

/** Whether an entry of a folder is a symbolic link to another folder, but not to one that the entry is in. */
export function isLinkToFolder(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    const target = realpathSync(path.join(entry.parentPath, entry.name));
    return statSync(target).isDirectory() && !isWithin(entry.parentPath, target);
  } catch {
    // A link without a target.
    return false;
  }
}

/** Whether a path leads through a folder, perhaps by a link. */
function isWithin(from: string, folder: string): boolean {
  if ((realpathSync(from) + path.sep).startsWith(folder + path.sep)) return true;
  const parent = path.dirname(from);
  return parent !== from && isWithin(parent, folder);
}

/** Reads a content file; returns its text, or the problem that prevents reading it. */
export function readContentFile(
  root: string,
  file: string,
): { text: string; problems: [] } | { text: undefined; problems: Problem[] } {
  const absolute = path.join(root, file);
  const failed = (problem: Problem) => ({ text: undefined, problems: [problem] });
  let bytes: Buffer;
  try {
    const found = statSync(absolute);
    // Reading a pipe or a device might never end.
    if (!found.isFile()) return failed(notAFile(file));
    if (found.size > maxBytes) return failed(tooLarge(file, found.size));
    bytes = readFileSync(absolute);
  } catch (error) {
    return failed(unreadable(file, absolute, error));
  }
  const other = findOtherEncoding(file, bytes);
  if (other) return failed(other);
  try {
    return { text: utf8.decode(bytes), problems: [] };
  } catch {
    return failed(notUtf8(file, bytes));
  }
}

/** Some 85,000 words, the length of a novel. Larger files are no stories and would cost time and memory. */
const maxBytes = 2 ** 19;

const notAFile = (file: string) =>
  fileProblem(file, 'is not a regular file', 'Remove it, or replace it with a file.');

const tooLarge = (file: string, size: number) =>
  fileProblem(
    file,
    `has ${size.toLocaleString('en')} bytes; the maximum is ${maxBytes.toLocaleString('en')}`,
    'Shorten it, or split it into several stories.',
  );
