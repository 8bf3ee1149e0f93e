import { rmSync } from 'node:fs';
import path from 'node:path';
import { filePath, shareImagePath } from '#domain/addresses/paths.ts';
import { headingFace, listTypefaces } from '#domain/appearance/font-rules.ts';
import type { Edition } from '#domain/edition/edition.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { readPalette } from '#node/application/design-tokens.ts';
import { digestModule } from '#node/application/module-digest.ts';
import { digestOf } from '#node/files/digest.ts';
import { readPackageManifest } from '#node/files/package-manifest.ts';
import type { Outputs } from '#node/outputs/outputs.ts';
import type { Workers } from '#node/pipeline/workers.ts';
import { openImageStore } from './image-store.ts';
import { findFontFamilies } from './share-fonts.ts';
import { type ShareImage, siteImage, storyImage } from './share-image.ts';

export interface ShareImageInputs {
  /** the project's folder */
  root: string;
  edition: Edition;
  /** the folder of the paper's own fonts */
  publicFolder: string;
  /** the cache folder */
  cache: string;
  /** reports images that lack text */
  warn(message: string): void;
}

const imageFile = (digest: string) => `${digest}.png`;

/** Writes a share image for the site and for every article. Drawing is slow, so images are stored across builds. */
export async function writeShareImages(
  outputs: Outputs,
  workers: Workers,
  { root, edition, publicFolder, cache, warn }: ShareImageInputs,
): Promise<void> {
  const folder = path.join(cache, 'share-images');
  if (!edition.site.shareImages) return rmSync(folder, { recursive: true, force: true });
  const store = openImageStore(folder, imageFile);
  const { palette } = edition.site;
  const heading = headingFace(edition.site);
  const font = heading && path.join(publicFolder, heading.src);
  const program = digestRenderer(root, edition.site);
  const images: { file: string; digest: string; missing: string }[] = [];

  function* imagesToDraw(): Generator<{ file: string; digest: string; image: ShareImage }> {
    for (const { file, image } of imagesOf(edition)) {
      const digest = digestOf(`${program} ${JSON.stringify(image)}`);
      const stored = store.find(digest);
      if (stored) images.push({ file, digest, missing: stored.missing });
      else yield { file, digest, image };
    }
  }

  await workers.run(
    'writeImages',
    imagesToDraw(),
    (part) => ({
      root,
      folder,
      ...(palette && { palette }),
      ...(font && { font }),
      images: part.map(({ digest, image }) => ({ file: imageFile(digest), image })),
    }),
    (part, written) => {
      for (const [index, { file, digest }] of part.entries()) {
        const image = written[index];
        if (!image) throw new Error(`The share image ${file} has not been drawn.`);
        store.add(digest, image);
        images.push({ file, digest, missing: image.missing });
      }
    },
  );
  for (const { file, digest } of images) {
    await outputs.put(file, digest, () => ({ source: path.join(folder, imageFile(digest)) }));
  }
  store.close();
  warnOfMissingGlyphs(
    images.filter(({ missing }) => missing !== ''),
    warn,
  );
}

function* imagesOf({ site, articles }: Edition): Generator<{ file: string; image: ShareImage }> {
  yield { file: filePath(shareImagePath()), image: siteImage(site) };
  for (const article of articles) {
    // A photograph is scaled with the other pictures.
    if (!article.picture?.hash)
      yield { file: filePath(shareImagePath(article.slug)), image: storyImage(article, site) };
  }
}

/** A digest of everything that images depend on besides their content: code, packages, fonts and colours. */
function digestRenderer(root: string, site: SiteContent): string {
  const { icu, zlib } = process.versions;
  const colours = { ...readPalette(root), ...site.palette };
  const tokens = ['paper', 'ink', 'rule-strong', 'category-text', 'category-art', 'category-ground'];
  const code = digestModule(root, 'node/images/share-tasks.ts');
  const own = listTypefaces(site).map(({ digest }) => digest);
  const fonts = findFontFamilies(root).map(
    (name) => `${name} ${readPackageManifest(root, `@fontsource-variable/${name}`).version}`,
  );
  return digestOf(
    [code, ...tokens.map((token) => colours[token]?.light), ...fonts, ...own, icu, zlib].join(),
  );
}

/** Warns once for all images that lack text. */
function warnOfMissingGlyphs(
  incomplete: readonly { file: string; missing: string }[],
  warn: (text: string) => void,
): void {
  const [first] = incomplete;
  if (!first) return;
  const shown = [...first.missing].slice(0, 5).map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `${character} (U+${code})`;
  });
  const count =
    incomplete.length === 1 ? '1 share image lacks text' : `${incomplete.length} share images lack text`;
  warn(
    `${count} because no installed font has these characters of ${first.file}: ${shown.join(', ')}. Install a font for their script, for example with npm i -D @fontsource-variable/noto-serif-armenian.`,
  );
}
