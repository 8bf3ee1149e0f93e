import path from 'node:path';
import type { ArticleFields, Locate } from '#domain/checks/edition-checks.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { PictureFacts } from '#domain/edition/picture-facts.ts';
import { createProblem, findClosest, type Problem, suggest } from '#domain/reading/problems.ts';
import type { SourceFile } from '#domain/reading/source-file.ts';
import { locateFaults } from '#domain/reading/warnings.ts';
import { imagePath } from '#domain/schema/image-path.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { digestOf } from '#node/files/digest.ts';
import { createExactNames } from '#node/files/exact-names.ts';
import { isPublishedName } from '#node/files/hidden-files.ts';
import { listFiles } from '#node/files/list-files.ts';
import type { PictureReading } from '#node/images/inspect-picture.ts';
import { statOf } from './content-folder.ts';

const isPublished = (file: string) => file.split('/').every(isPublishedName);

/** Whether the public folder has a file at a path that the build does not publish. */
export function isHiddenFile(folder: string, file: string): boolean {
  return !isPublished(file) && (statOf(path.join(folder, file))?.isFile() ?? false);
}

/**
 * Whether the public folder has a file, or a folder with a page, at a path of the site.
 *
 * @param hasExactName whether the folder has it in this spelling
 */
export function isPublicFile(
  folder: string,
  file: string,
  hasExactName: (file: string) => boolean = createExactNames(folder),
): boolean {
  if (!isPublished(file) || !hasExactName(file)) return false;
  const stats = statOf(path.join(folder, file));
  return Boolean(
    stats?.isFile() || (stats?.isDirectory() && statOf(path.join(folder, file, 'index.html'))?.isFile()),
  );
}

/**
 * Reports files that are no pictures, and pictures that the public folder does not have, each with the file that was
 * probably meant.
 *
 * @param named by file, relative to the project
 * @param readings of the files that exist, by path
 * @param shownFolder the public folder as publishers know it
 */
export function checkPictures(
  named: readonly Pick<ArticleFields, 'file' | 'pictures'>[],
  locate: Locate,
  publicFolder: string,
  readings: ReadonlyMap<string, PictureReading>,
  shownFolder = 'public',
): Problem[] {
  let files: string[] | undefined;
  function findFault(picture: string): [message: string, fix: string] | undefined {
    const report = (message: string, fix: string): [string, string] => [
      `the file ${picture} ${message}`,
      fix,
    ];
    if (!isPublished(picture))
      return report('is hidden and not published', 'Rename the file, or the folder that it is in.');
    const reading = readings.get(picture);
    if (reading) return 'fault' in reading ? report(reading.fault.message, reading.fault.fix) : undefined;
    files ??= listFiles(publicFolder, isPublishedName).map((name) => `/${name}`);
    return report('does not exist', suggestFile(picture, files).replaceAll(/\bpublic(?=\/)/g, shownFolder));
  }
  return named.flatMap(({ file, pictures = [] }) =>
    pictures.flatMap(({ path: property, src }) => {
      const fault = findFault(src);
      return fault ? createProblem(locate(file), property, ...fault) : [];
    }),
  );
}

/**
 * Adds what is known of their pictures to articles. Their digests change with it, since pages show it.
 *
 * @param readings valid, by path
 */
export function addPictures(
  entries: ArticleEntry[],
  readings: ReadonlyMap<string, PictureReading>,
): ArticleEntry[] {
  if (readings.size === 0) return entries;
  const factsOf = (src: string) => {
    const picture = factsIn(readings, src);
    return picture ? { picture } : {};
  };
  return entries.map((entry) => {
    const { image, figures } = entry;
    if (!image && !figures) return entry;
    const known = {
      ...(image && factsOf(image.src)),
      ...(figures && { figures: figures.map((one) => ({ ...one, ...factsOf(one.src) })) }),
    };
    return { ...entry, ...known, digest: digestOf(`${entry.digest} ${JSON.stringify(known)}`) };
  });
}

/** Adds what is known of their pictures to the authors of a paper. */
export function addPortraits(site: SiteContent, readings: ReadonlyMap<string, PictureReading>): SiteContent {
  if (!site.authors) return site;
  const authors = Object.entries(site.authors).map(([slug, author]) => {
    const portrait = author.picture && factsIn(readings, author.picture.src);
    return [slug, { ...author, ...(portrait && { portrait }) }];
  });
  return { ...site, authors: Object.fromEntries(authors) };
}

function factsIn(readings: ReadonlyMap<string, PictureReading>, src: string): PictureFacts | undefined {
  const reading = readings.get(src);
  return reading && 'facts' in reading ? reading.facts : undefined;
}

/** Lists the pictures of articles and authors by path. Those of which nothing is known are left out. */
export function listPictures(
  entries: readonly ArticleEntry[],
  { authors = {} }: Pick<SiteContent, 'authors'>,
): Map<string, PictureFacts> {
  const pictures = new Map<string, PictureFacts>();
  for (const { picture, portrait } of Object.values(authors))
    if (picture && portrait) pictures.set(picture.src, portrait);
  for (const { image, picture, figures = [] } of entries) {
    for (const one of [{ src: image?.src, picture }, ...figures])
      if (one.src !== undefined && one.picture) pictures.set(one.src, one.picture);
  }
  return pictures;
}

/** Warns of sizes in articles that are not those of their pictures. */
export function findWrongSizes(entries: readonly ArticleEntry[], locate: Locate): Problem[] {
  const faults = entries.flatMap(({ file, image, picture }) => {
    if (!image || !picture) return [];
    const { width = picture.width, height = picture.height } = image;
    if (width === picture.width && height === picture.height) return [];
    return {
      file,
      path: ['image', width === picture.width ? 'height' : 'width'],
      message: `${image.src} is ${picture.width} pixels wide and ${picture.height} high`,
      fix: 'Remove "width" and "height"; the build reads them from the file.',
    };
  });
  return locateFaults(faults, locate);
}

/** Warns of a logo whose declared size has other proportions than its files, since it would be distorted. */
export function findWrongLogo(
  { logo }: Pick<SiteContent, 'logo'>,
  source: SourceFile,
  readings: ReadonlyMap<string, PictureReading>,
): Problem[] {
  if (!logo) return [];
  return (['src', 'dark'] as const).flatMap((field) => {
    const src = logo[field];
    const facts = src === undefined ? undefined : factsIn(readings, src);
    if (!facts || Math.abs((facts.width / facts.height) * (logo.height / logo.width) - 1) < maxDistortion)
      return [];
    const message = `${src} is ${facts.width} pixels wide and ${facts.height} high, which are other proportions than those of "width" and "height"`;
    const fix =
      field === 'src'
        ? `Write "width": ${Math.round(facts.width)}, "height": ${Math.round(facts.height)}.`
        : 'Save both pictures in the same size.';
    return createProblem(source, ['logo', field], message, fix);
  });
}

/** Sizes are rounded to whole pixels. */
const maxDistortion = 0.03;

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
