import { isHiddenName } from '#node/files/hidden-files.ts';
import { relativePath } from '#node/files/list-files.ts';
import { isMisnamed } from './unread-stories.ts';

/**
 * Whether a file of a content folder is its site.json, a catalogue, an author, an own page, an article or one with a name
 * to correct, or one of a further edition.
 */
export function isContentFile(folder: string, file: string): boolean {
  const relative = withoutEdition(relativePath(file, folder));
  return (
    relative === 'site.json' ||
    isCatalogue(relative) ||
    isAuthor(relative) ||
    isOwnPage(relative) ||
    isArticle(relative) ||
    (/^(?:articles|authors)\//.test(relative) && isMisnamed(relative))
  );
}

/** Removes the folder of an edition from a path that is relative to the content folder. */
export function withoutEdition(relative: string): string {
  return relative.replace(/^editions\/[^/.][^/]*\//, '');
}

/** @param name relative to the content folder */
function isCatalogue(name: string): boolean {
  return /^messages\/[^/.]+\.json$/.test(name) && !isHidden(name);
}

/** @param name relative to the content folder */
function isAuthor(name: string): boolean {
  return /^authors\/[^/]+\.json$/.test(name) && !isHidden(name);
}

/**
 * Whether a file is an own page.
 *
 * @param name relative to the content folder
 */
export function isOwnPage(name: string): boolean {
  return /^pages\/[^/]+\.md$/.test(name) && !/\/readme\.md$/i.test(name) && !isHidden(name);
}

/**
 * Whether a file is an article.
 *
 * @param name relative to the content folder
 */
export function isArticle(name: string): boolean {
  return /^articles\/.*\.json$/.test(name) && !isHidden(name);
}

/** Whether a file, or a folder that it is in, is hidden. */
function isHidden(name: string): boolean {
  return name.split('/').some(isHiddenName);
}
