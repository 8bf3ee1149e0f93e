import type { ViteBuilder } from 'vite';
import { listTypefaces } from '#domain/appearance/font-rules.ts';
import { createEdition, isPublished } from '#domain/edition/edition.ts';
import { listRedirects, type Redirect } from '#domain/edition/redirects.ts';
import type { Translations } from '#domain/edition/translations.ts';
import { createFrontPage } from '#domain/pages/complete-page.ts';
import { buildApplication } from '#node/application/application.ts';
import type { ClientOutput } from '#node/application/client-output.ts';
import type { Features } from '#node/application/features.ts';
import { digestSearch } from '#node/application/program.ts';
import { digestOf } from '#node/files/digest.ts';
import type { Icon } from '#node/images/icons.ts';
import { type Pictures, writePictures } from '#node/images/write-pictures.ts';
import { writeShareImages } from '#node/images/write-share-images.ts';
import { writeApplicationFiles } from '#node/outputs/application-files.ts';
import { writeFeeds } from '#node/outputs/feeds.ts';
import { createOutputs } from '#node/outputs/outputs.ts';
import { writeRedirects } from '#node/outputs/redirects.ts';
import { writeSitemaps } from '#node/outputs/sitemaps.ts';
import type { Content } from '#node/reading/read-content.ts';
import type { EditionSource } from '#node/reading/read-paper.ts';
import type { InlineHashes } from '#node/rendering/content-policy.ts';
import { createDocumentParts } from '#node/rendering/document-parts.ts';
import { writePages } from '#node/rendering/write-pages.ts';
import { startSearchIndex } from '#node/search/write-search-index.ts';
import type { SiteFolder } from '#node/site-folder/site-folder.ts';
import { measurePhase } from './phases.ts';
import type { Workers } from './workers.ts';

/** Builds the application of one edition: its words, settings and base are compiled into it. */
export interface EditionBuilder {
  builder: ViteBuilder;
  clientOutput(): ClientOutput;
  features: Features;
}

/** An edition that is being built. */
export interface EditionBuild extends EditionBuilder {
  source: EditionSource;
  /** its part of the site that it is written to */
  folder: SiteFolder;
  /** the cache folder of its application and what is made of its content */
  cache: string;
  /** the folder for temporary files of this build */
  scratch: string;
  /** a digest of everything but articles that its pages depend on */
  key: string;
  icons: readonly Icon[];
  /** files at the top of the public folder that are not copied: they are merged, or have no effect below the top of a host */
  omittedFiles: readonly string[];
  /** the bases of all editions on its host whose crawlers read its robots.txt; undefined if it has none */
  crawledBases: readonly string[] | undefined;
}

/** What hosts need to know of a written edition. */
export interface WrittenEdition {
  base: string;
  inlineHashes: InlineHashes;
  /** with paths without base */
  redirects: Redirect[];
  pageCount: number;
  articleCount: number;
}

/**
 * Writes every page and file of an edition whose inputs have changed since the last build.
 *
 * @param pictures those in its public folder that articles name, also those of other editions
 */
export async function writeEdition(
  build: EditionBuild,
  content: Content,
  pictures: Pictures,
  translations: Translations | undefined,
  now: Date,
  workers: Workers,
): Promise<WrittenEdition> {
  const { builder, folder, cache, scratch, icons, features, clientOutput, omittedFiles, crawledBases } =
    build;
  const { root, base, publicDir: publicFolder, logger } = builder.config;
  const { staging } = folder;
  const { parsed, site, entries, ownPages } = content;
  const published = entries.filter((entry) => isPublished(entry, now, site));
  const edition = createEdition(site, published, translations, ownPages);
  features.translationNotes = entries.some(({ isTranslated }) => isTranslated);
  features.pictures = content.pictures.size > 0;
  features.series = published.some(({ series }) => series);
  const needed = Object.entries(features).flatMap(([name, isNeeded]) => (isNeeded ? name : []));
  // Authors and fonts are settings, whose digest lacks their files.
  for (const { portrait } of Object.values(site.authors ?? {}))
    if (portrait) needed.push(JSON.stringify(portrait));
  for (const { digest } of listTypefaces(site)) needed.push(digest);
  const key = needed.length > 0 ? digestOf([build.key, ...needed].join(' ')) : build.key;
  const searchKey = digestOf(`${digestSearch(root)} ${build.source.settings.digest}`);
  const writeSearchIndex = startSearchIndex({ root, base, cache, key: searchKey, edition, parsed }, workers);
  const application = await measurePhase('application', () =>
    buildApplication(builder, cache, key, clientOutput),
  );
  const document = await createDocumentParts({ root, base, site, application, icons });
  const common = { root, base, key, icons, publicFolder, folder: staging };
  await folder.ready;
  const outputs = createOutputs(folder, workers);
  // Before the feeds, which say how large they are.
  await measurePhase('pictures', () =>
    writePictures(outputs, workers, { edition, pictures, publicFolder, cache }),
  );
  const pages = await measurePhase('pages', () =>
    writePages(outputs, {
      root,
      base,
      cache,
      key,
      edition,
      parsed,
      application,
      document,
      folder: staging,
      scratch,
    }),
  );
  await measurePhase('feeds', () => writeFeeds(outputs, { ...common, edition, css: application.css }));
  await measurePhase('outputs', async () => {
    await writeSitemaps(outputs, { base, now, edition, pages, publicFolder, crawledBases });
    await writeRedirects(outputs, edition, base);
  });
  await measurePhase('search', () => writeSearchIndex(outputs));
  const warn = (message: string) => logger.warn(message);
  const front = createFrontPage(edition, base);
  await measurePhase('images', () =>
    writeShareImages(outputs, workers, { root, edition, publicFolder, cache, warn }),
  );
  await writeApplicationFiles(outputs, {
    ...common,
    site,
    front,
    application,
    document,
    omittedFiles,
    pictures,
  });
  await content.saved;
  return {
    base,
    inlineHashes: document.inlineHashes,
    redirects: listRedirects(edition),
    pageCount: pages.count,
    articleCount: edition.articles.length,
  };
}
