import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { feedListPath, feedStylePath, filePath, withBase } from '#domain/addresses/paths.ts';
import { fontRules } from '#domain/appearance/font-rules.ts';
import { colourRules } from '#domain/appearance/site-rules.ts';
import { articleKey } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import { type FeedPlan, feedPaths, planFeeds } from '#domain/formats/feed.ts';
import { createFeedList } from '#domain/formats/feed-list.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { digestOf } from '#node/files/digest.ts';
import type { Icon } from '#node/images/icons.ts';
import type { Outputs, WorkerOutput } from './outputs.ts';
import type { FeedItem, FeedTask } from './render-feeds.ts';

/** The inputs of all feeds. */
export interface FeedInputs {
  /** the project's folder */
  root: string;
  base: string;
  /** a digest of the inputs shared by all pages */
  key: string;
  edition: Edition;
  /** the style sheet of all pages, for its @font-face rules */
  css: string;
  icons: readonly Icon[];
  /** the folder of the new site, with the pictures and the data of all articles' pages */
  folder: string;
}

/** Writes the feeds, the OPML list of them and their style sheet. */
export async function writeFeeds(outputs: Outputs, inputs: FeedInputs): Promise<void> {
  const { root, base, edition, css, icons, folder } = inputs;
  const site = { site: edition.site, base, ...iconsOf(icons) };
  await outputs.putAll('renderFeeds', feedOutputs(inputs), (feeds) => ({ ...site, folder, feeds }));
  await outputs.putContent(filePath(feedListPath), createFeedList(edition, base));
  await outputs.putContent(filePath(feedStylePath), createFeedStyle(root, css, edition.site));
}

function* feedOutputs({ base, key, edition, folder }: FeedInputs): Generator<WorkerOutput<FeedItem>> {
  const sizesOf = createImageSizes(base, folder);
  for (const plan of planFeeds(edition)) {
    const { topic, articles } = plan;
    const sizes = sizesOf(articles);
    const originals = articles.flatMap(({ slug, isTranslated }) =>
      isTranslated ? [edition.translations.get(slug)] : [],
    );
    const inputs = [key, topic, articles.map(articleKey), sizes, ...originals];
    yield {
      files: feedPaths(plan).map((file) => filePath(file.path)),
      fingerprint: digestOf(JSON.stringify(inputs)),
      item: { ...(topic && { topic }), slugs: articles.map(({ slug }) => slug), sizes },
    };
  }
}

/**
 * Returns a function from stories to the sizes of their whole pictures in bytes, by URL path in page data.
 *
 * @param folder has the pictures
 */
export function createImageSizes(base: string, folder: string) {
  return (articles: FeedPlan['articles']): Record<string, number> => {
    const sizes = articles.flatMap(({ image }) => {
      const file = image && statSync(path.join(folder, image.src), { throwIfNoEntry: false });
      return file ? [[withBase(base, image.src), file.size] as const] : [];
    });
    return Object.fromEntries(sizes);
  };
}

/** Creates the style sheet of feeds in browsers, with the site's design tokens and fonts. */
export function createFeedStyle(root: string, applicationCss: string, site: SiteContent): string {
  const fonts = applicationCss.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  const [tokens = '', own = ''] = ['tokens.css', 'feed.css'].map((name) =>
    readFileSync(path.join(root, 'src/client/styles', name), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\n\s*/g, '\n')
      .trim(),
  );
  // @namespace must precede all other rules.
  const [namespace = ''] = own.match(/^@namespace[^;]*;/) ?? [];
  return [
    namespace,
    ...fonts,
    tokens,
    ...colourRules(site),
    ...fontRules(site),
    own.slice(namespace.length).trim(),
  ].join('\n');
}

/** The paths of the smallest and largest icon, if the site has icons. */
function iconsOf(icons: readonly Icon[]): Pick<FeedTask, 'icons'> {
  const [small, large] = icons
    .filter(({ purpose }) => purpose === 'any')
    .toSorted((one, other) => one.size - other.size);
  return small && large ? { icons: { small: `/${small.file}`, large: `/${large.file}` } } : {};
}
