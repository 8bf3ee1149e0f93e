import path from 'node:path';
import type { ArticleFields, Locate } from '#domain/reading/edition-checks.ts';
import { createProblem, findClosest, type Problem, suggest } from '#domain/reading/problems.ts';
import { imagePath } from '#domain/schema/image-path.ts';
import { isPublishedName } from '#node/files/hidden-files.ts';
import { listFiles } from '#node/files/list-files.ts';
import { statOf } from './content-folder.ts';

const isPublished = (file: string) => file.split('/').every(isPublishedName);

/** Whether the public folder has a file, or a folder with a page, at a path of the site. */
export function isPublicFile(folder: string, file: string): boolean {
  if (!isPublished(file)) return false;
  const stats = statOf(path.join(folder, file));
  return Boolean(
    stats?.isFile() || (stats?.isDirectory() && statOf(path.join(folder, file, 'index.html'))?.isFile()),
  );
}

/** Reports the pictures of articles that the public folder does not have, each with the file that was probably meant. */
export function checkPictures(
  articles: readonly ArticleFields[],
  locate: Locate,
  publicFolder: string,
): Problem[] {
  let files: string[] | undefined;
  return articles.flatMap(({ file, picture }) => {
    if (!picture || isPublicFile(publicFolder, picture)) return [];
    files ??= listFiles(publicFolder, isPublishedName).map((name) => `/${name}`);
    const [message, fix] = isPublished(picture)
      ? [`the file ${picture} does not exist`, suggestFile(picture, files)]
      : [`the file ${picture} is hidden and not published`, 'Rename the file, or the folder that it is in.'];
    return [createProblem(locate(file), ['image', 'src'], message, fix)];
  });
}

function suggestFile(picture: string, files: readonly string[]): string {
  const { dir, base } = path.posix.parse(picture);
  const same =
    files.find((file) => fold(file) === fold(picture)) ??
    files.find((file) => fold(path.posix.basename(file)) === fold(base));
  if (same !== undefined)
    return imagePath.test(same)
      ? suggest(picture, same)
      : `Rename the file "public${same}" to "public${picture}".`;
  const save = `ave the image as public${picture}.`;
  const beside = new Map(
    files
      .filter((file) => path.posix.dirname(file) === dir && imagePath.test(file))
      .map((file) => [path.posix.parse(file).name, file]),
  );
  const meant = beside.get(findClosest(path.posix.parse(picture).name, [...beside.keys()]) ?? '');
  return meant === undefined ? `S${save}` : `${suggest(picture, meant)} If not, s${save}`;
}

/** What is the same in names that differ only in case, spaces, Unicode form and spelling of the extension. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/%20|[\s_]/g, '-')
    .replace(/-+/g, '-')
    .replace(/\.jpeg$/, '.jpg');
}
