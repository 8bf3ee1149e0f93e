import { rmSync } from 'node:fs';
import path from 'node:path';
import { filePath, shareImagePath } from '#domain/addresses/paths.ts';
import type { Edition } from '#domain/edition/edition.ts';
import { digestModule } from '#node/application/module-digest.ts';
import { digestOf } from '#node/files/digest.ts';
import type { Outputs } from '#node/outputs/outputs.ts';
import type { Workers } from '#node/pipeline/workers.ts';
import { readTokenColours } from './colours.ts';
import { findShareFonts } from './share-fonts.ts';
import { type ShareImage, siteImage, storyImage } from './share-image.ts';
import { imageFile, openShareStore } from './share-store.ts';

/** What share images are made from. */
export interface ShareImageInputs {
  /** the project's folder */
  root: string;
  /** what is published */
  edition: Edition;
  /** the folder for what the next build need not make again */
  cache: string;
  /** warns the publisher that images lack characters */
  warn(message: string): void;
}

/** Puts a share image for every article and for the site into the site. Drawing is slow, so images outlast sites. */
export async function writeShareImages(
  outputs: Outputs,
  workers: Workers,
  { root, edition, cache, warn }: ShareImageInputs,
): Promise<void> {
  const folder = path.join(cache, 'share-images');
  if (!edition.site.shareImages) return rmSync(folder, { recursive: true, force: true });
  const store = openShareStore(folder);
  const program = digestProgram(root);
  const images: { file: string; digest: string; missing: string }[] = [];

  function* withoutImage(): Generator<{ file: string; digest: string; image: ShareImage }> {
    for (const { file, image } of imagesOf(edition)) {
      const digest = digestOf(`${program} ${JSON.stringify(image)}`);
      const known = store.find(digest);
      if (known) images.push({ file, digest, missing: known.missing });
      else yield { file, digest, image };
    }
  }

  await workers.run(
    'writeImages',
    withoutImage(),
    (part) => ({
      root,
      folder,
      images: part.map(({ digest, image }) => ({ file: imageFile(digest), image })),
    }),
    (part, written) => {
      for (const [index, { file, digest }] of part.entries()) {
        const image = written[index];
        if (!image) throw new Error(`${file} has not been drawn.`);
        store.add(digest, image);
        images.push({ file, digest, missing: image.missing });
      }
    },
  );
  for (const { file, digest } of images) {
    await outputs.put(file, digest, () => ({ source: path.join(folder, imageFile(digest)) }));
  }
  store.close();
  warnOfMissing(
    images.filter(({ missing }) => missing !== ''),
    warn,
  );
}

function* imagesOf({ site, articles }: Edition): Generator<{ file: string; image: ShareImage }> {
  yield { file: filePath(shareImagePath()), image: siteImage(site) };
  for (const article of articles) {
    yield { file: filePath(shareImagePath(article.slug)), image: storyImage(article, site) };
  }
}

/** A digest of everything that images depend on besides what they show: code, packages, fonts, colours. */
function digestProgram(root: string): string {
  const { icu, zlib } = process.versions;
  const colour = readTokenColours(root);
  const tokens = ['paper', 'ink', 'rule-strong', 'category-text', 'category-art', 'category-ground'];
  const code = digestModule(root, 'node/images/share-tasks.ts');
  return digestOf(
    [code, ...tokens.map((token) => colour(token)), findShareFonts(root).version, icu, zlib].join(),
  );
}

/** Warns once for all images. */
function warnOfMissing(
  incomplete: readonly { file: string; missing: string }[],
  warn: (text: string) => void,
): void {
  const [first] = incomplete;
  if (!first) return;
  const shown = [...first.missing].slice(0, 5).map((letter) => {
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `${letter} (U+${code})`;
  });
  const count = incomplete.length === 1 ? '1 share image lacks' : `${incomplete.length} share images lack`;
  warn(
    `${count} a text, since no font has its letters, as in ${first.file}: ${shown.join(', ')}. Install a font that has them, such as npm i -D @fontsource-variable/noto-serif-armenian.`,
  );
}
