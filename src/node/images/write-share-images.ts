import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filePath, shareImagePath } from '#domain/addresses/paths.ts';
import type { Edition } from '#domain/edition/edition.ts';
import { digestOf } from '#node/files/digest.ts';
import { linkFile, placeFile } from '#node/files/write-file.ts';
import type { Workers } from '#node/pipeline/workers.ts';
import type { SiteFolder } from '#node/site-folder/site-folder.ts';
import { readLightColours } from './colours.ts';
import { findShareFonts, versionOf } from './share-fonts.ts';
import { type ShareImage, siteImage, storyImage } from './share-image.ts';
import { imageFile, openShareStore } from './share-store.ts';
import type { WrittenImage } from './share-tasks.ts';

export interface ShareImageParts {
  /** the project's folder */
  root: string;
  /** what is published */
  edition: Edition;
  /** the folder for what the next build need not make again */
  cache: string;
  folder: SiteFolder;
  workers: Workers;
  /** tells the publisher what a picture lacks */
  warn(message: string): void;
}

/** Puts a picture for every article and for the site into the site; those that have been made before are kept. */
export async function writeShareImages({
  root,
  edition,
  cache,
  folder,
  workers,
  warn,
}: ShareImageParts): Promise<void> {
  const storeFolder = path.join(cache, 'share-images');
  if (!edition.site.shareImages) return rmSync(storeFolder, { recursive: true, force: true });
  const store = openShareStore(storeFolder);
  const nameOf = createNames(root);
  const lacking: { file: string; missing: string }[] = [];

  function put(file: string, digest: string, { stamp, missing }: WrittenImage): void {
    if (missing !== '') lacking.push({ file, missing });
    if (folder.keep(file, digest)) return;
    const source = path.join(store.folder, imageFile(digest));
    const place = path.join(folder.staging, file);
    rmSync(place, { recursive: true, force: true });
    const isLinked = linkFile(source, place);
    folder.record(file, digest, isLinked ? stamp : placeFile(folder.staging, file, readFileSync(source)));
  }

  function* lost(): Generator<{ file: string; digest: string; image: ShareImage }> {
    for (const { file, image } of imagesOf(edition)) {
      const digest = nameOf(image);
      const known = store.find(digest);
      if (known) put(file, digest, known);
      else yield { file, digest, image };
    }
  }

  await workers.run(
    'writeImages',
    lost(),
    (part) => ({
      root,
      folder: store.folder,
      images: part.map(({ digest, image }) => ({ file: imageFile(digest), image })),
    }),
    (part, images) => {
      part.forEach(({ file, digest }, index) => {
        const image = images[index];
        if (!image) throw new Error(`${file} has not been drawn.`);
        store.add(digest, image);
        put(file, digest, image);
      });
    },
  );
  store.close();
  tellLacking(lacking, warn);
}

function* imagesOf({ site, articles }: Edition): Generator<{ file: string; image: ShareImage }> {
  yield { file: filePath(shareImagePath()), image: siteImage(site) };
  for (const article of articles) {
    yield { file: filePath(shareImagePath(article.slug)), image: storyImage(article, site) };
  }
}

/** What draws, besides the fonts: a change of it is a change of every picture. */
const sources = [
  'node/images/colours.ts',
  'node/images/palette-png.ts',
  'node/images/share-fonts.ts',
  'node/images/share-image.ts',
  'node/images/share-lines.ts',
  'node/images/share-tasks.ts',
  'node/images/share-text.ts',
  'domain/covers/cover-art.ts',
  'lib/text/unspaced-scripts.ts',
];
const packages = ['@resvg/resvg-js', 'bidi-js', 'harfbuzzjs', 'wawoff2'];

/** Makes a function that names an image by all that it is made from. */
function createNames(root: string): (image: ShareImage) => string {
  const { icu, zlib } = process.versions;
  const colour = readLightColours(root);
  const program = digestOf(
    [
      ...sources.map((file) => digestOf(readFileSync(path.join(root, 'src', file)))),
      ...packages.map((name) => versionOf(path.join(root, 'node_modules', name))),
      ...['paper', 'ink', 'rule-strong'].map((token) => colour(token)),
      // Whose hue stands in the image.
      ...['category-text', 'category-art', 'category-ground'].map((token) => colour(token)),
      findShareFonts(root).version,
      icu,
      zlib,
    ].join(),
  );
  return (image) => digestOf(`${program} ${JSON.stringify(image)}`);
}

/** Once for all pictures. */
function tellLacking(
  lacking: readonly { file: string; missing: string }[],
  warn: (text: string) => void,
): void {
  const [first] = lacking;
  if (!first) return;
  const shown = [...first.missing].slice(0, 5).map((letter) => {
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `${letter} (U+${code})`;
  });
  const count = lacking.length === 1 ? '1 share image lacks' : `${lacking.length} share images lack`;
  warn(
    `${count} a text, since no font has its letters, as in ${first.file}: ${shown.join(', ')}. Install a font that has them, such as npm i -D @fontsource-variable/noto-serif-armenian.`,
  );
}
