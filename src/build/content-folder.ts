import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFile, EditionInput } from '#content/edition.ts';
import { ContentError } from '#content/problems.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** More files at once gain nothing and can exceed what a process may open. */
const batch = 64;

/** Whether a file belongs to the content of a folder: its settings or one of its articles. */
export function isContentFile(folder: string, file: string): boolean {
  const relative = path.relative(folder, file).split(path.sep).join('/');
  return relative === 'site.json' || (/^articles\/.*\.json$/.test(relative) && !relative.includes('/.'));
}

/**
 * Reads a content folder: `site.json`, and every JSON file in `articles` and the folders within it.
 *
 * @param folder its absolute path
 * @param root what file names in messages are relative to
 * @throws ContentError when a file cannot be read
 */
export async function readContentFolder(folder: string, root: string): Promise<EditionInput> {
  const names = await readdir(path.join(folder, 'articles'), { recursive: true }).catch((error) => {
    throw unreadable(path.relative(root, path.join(folder, 'articles')), error);
  });
  const files = names
    .map((name) => path.join(folder, 'articles', name))
    .filter((file) => isContentFile(folder, file))
    .sort();
  const articles: ContentFile[] = [];
  for (let index = 0; index < files.length; index += batch) {
    articles.push(...(await Promise.all(files.slice(index, index + batch).map((file) => read(file, root)))));
  }
  return { site: await read(path.join(folder, 'site.json'), root), articles };
}

async function read(file: string, root: string): Promise<ContentFile> {
  const name = path.relative(root, file).split(path.sep).join('/');
  try {
    return { file: name, text: utf8.decode(await readFile(file)) };
  } catch (error) {
    throw unreadable(name, error);
  }
}

function unreadable(file: string, error: unknown): ContentError {
  const isEncoding = error instanceof TypeError;
  const message = isEncoding ? 'is not UTF-8 text' : `cannot be read: ${(error as Error).message}`;
  const fix = isEncoding
    ? 'Save it with the encoding UTF-8.'
    : 'Mend the file, or the setting that leads to it.';
  return new ContentError([{ file, line: 1, column: 1, path: '', message, fix }]);
}
