import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filePath, shareImagePath } from '#domain/addresses/paths.ts';
import {
  fallbackPath,
  publishedSize,
  scaledAddress,
  scaledFormats,
  scaledWidths,
  widthOfFallback,
} from '#domain/addresses/picture-files.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import type { PictureFacts } from '#domain/edition/picture-facts.ts';
import { focusOf } from '#domain/pages/image-data.ts';
import type { Outputs } from '#node/outputs/outputs.ts';
import type { Workers } from '#node/pipeline/workers.ts';
import { listPictures } from '#node/reading/pictures.ts';
import type { PictureVersion } from './encode-picture.ts';
import { openImageStore } from './image-store.ts';

/** What is known of pictures, by path in the public folder, with a slash at the start. */
export type Pictures = ReadonlyMap<string, PictureFacts>;

export interface PictureInputs {
  edition: Edition;
  /** those in the public folder that articles name, also drafts and other editions */
  pictures: Pictures;
  publicFolder: string;
  /** the cache folder */
  cache: string;
}

/** A file of the site that is made of a picture. */
interface PictureFile {
  /** its path in the site */
  file: string;
  /** its name in the store */
  name: string;
  version: PictureVersion;
}

/**
 * Writes the pictures of published articles in all widths, and every picture that an article names without what cameras
 * and programs add to it. Scaling is slow, so files are stored across builds.
 */
export async function writePictures(
  outputs: Outputs,
  workers: Workers,
  { edition, pictures, publicFolder, cache }: PictureInputs,
): Promise<void> {
  const folder = path.join(cache, 'pictures');
  if (pictures.size === 0) return rmSync(folder, { recursive: true, force: true });
  const store = openImageStore(folder, (name) => name);
  const stories = new Map<string, ArticleEntry[]>();
  const shown = listPictures(edition.articles, edition.site);
  for (const story of edition.articles) {
    if (story.image) stories.set(story.image.src, [...(stories.get(story.image.src) ?? []), story]);
  }
  /** names in the store by path in the site */
  const files = new Map<string, string>();

  function* picturesToScale() {
    const seen = new Set<string>();
    for (const [src, facts] of pictures) {
      const versions = [...filesOf(src, facts, shown.has(src), stories.get(src) ?? [])].filter(
        ({ file, name }) => {
          files.set(file, name);
          // One picture may have several names.
          const isNew = !seen.has(name) && !store.find(name);
          seen.add(name);
          return isNew;
        },
      );
      if (versions.length > 0) yield { source: path.join(publicFolder, src), size: facts, versions };
    }
  }

  await workers.run(
    'writePictures',
    picturesToScale(),
    (batch) => ({
      folder,
      pictures: batch.map(({ source, size, versions }) => ({
        source,
        size,
        versions: versions.map(({ name, version }) => ({ file: name, version })),
      })),
    }),
    (batch, written) => {
      for (const [index, { versions }] of batch.entries()) {
        for (const [position, { name }] of versions.entries()) {
          const image = written[index]?.[position];
          if (!image) throw new Error(`The picture ${name} has not been written.`);
          store.add(name, image);
        }
      }
    },
  );
  for (const [file, name] of files) {
    await outputs.put(file, name, () => ({ source: path.join(folder, name) }));
  }
  for (const [src, { hash }] of pictures) {
    if (!hash) await outputs.putContent(src.slice(1), readFileSync(path.join(publicFolder, src)));
  }
  store.close();
}

/**
 * The files of a picture.
 *
 * @param isShown whether a page shows it; otherwise only the whole picture is needed
 * @param stories those whose share image it is
 */
function* filesOf(
  src: string,
  facts: PictureFacts,
  isShown: boolean,
  stories: readonly ArticleEntry[],
): Generator<PictureFile> {
  const { hash, isTransparent = false } = facts;
  if (!hash) return;
  yield {
    file: src.slice(1),
    name: `${hash}-whole${path.extname(src).toLowerCase()}`,
    version: { kind: 'whole' },
  };
  if (!isShown) return;
  for (const { slug, image } of stories) {
    const focus = focusOf(image ?? {}, facts);
    yield {
      file: filePath(shareImagePath(slug, 'jpg')),
      name: `${hash}-share-${focus.x}-${focus.y}.jpg`,
      version: { kind: 'share', focus },
    };
  }
  const size = publishedSize(facts);
  const fallback = fallbackPath(hash, isTransparent);
  const file = (address: string, version: PictureVersion): PictureFile => ({
    file: address.slice(1),
    name: path.basename(address),
    version,
  });
  yield file(fallback, {
    kind: 'scaled',
    format: isTransparent ? 'png' : 'jpeg',
    width: widthOfFallback(size),
  });
  for (const format of scaledFormats) {
    for (const width of scaledWidths(size))
      yield file(scaledAddress(fallback, format, width), { kind: 'scaled', format, width });
  }
}
