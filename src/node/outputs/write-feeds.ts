import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { feedListPath, feedStylePath, filePath, withBase } from '#domain/addresses/paths.ts';
import { inShort } from '#domain/edition/article-entry.ts';
import { type FeedPlan, feedPaths, planFeeds } from '#domain/formats/feed.ts';
import { createFeedList } from '#domain/formats/feed-list.ts';
import { digestOf } from '#node/files/digest.ts';
import type { Icon } from '#node/images/icons.ts';
import type { SiteParts } from '#node/pipeline/site-parts.ts';
import type { FeedTask } from './feed-tasks.ts';
import { write } from './other-files.ts';

type FeedParts = Pick<
  SiteParts,
  | 'root'
  | 'base'
  | 'key'
  | 'content'
  | 'edition'
  | 'application'
  | 'folder'
  | 'workers'
  | 'publicFolder'
  | 'icons'
>;

/** A feed that has to be written, in each of its formats. */
interface PlannedFeed extends Pick<FeedTask, 'sizes'> {
  files: string[];
  fingerprint: string;
  feed: FeedTask['feeds'][number];
}

/**
 * Puts the feeds into the site, those that have changed, with the list of all of them and their style sheet. The data
 * of all articles' pages has to stand there.
 */
export async function writeFeeds(parts: FeedParts): Promise<void> {
  const { root, base, key, content, edition, application, folder, workers, publicFolder, icons } = parts;
  const sizesOf = createSizes(base, publicFolder);

  function* changed(): Generator<PlannedFeed> {
    for (const plan of planFeeds(edition)) {
      const { topic, articles } = plan;
      const sizes = sizesOf(articles);
      const fingerprint = digestOf(JSON.stringify([key, topic, articles.map(inShort), sizes]));
      const files = feedPaths(plan).map((file) => filePath(file.path));
      // All are asked for, so that none is lost where another has to be written.
      if (files.map((file) => folder.keep(file, fingerprint)).every(Boolean)) continue;
      const slugs = articles.map(({ slug }) => slug);
      yield { files, fingerprint, feed: { ...(topic && { topic }), slugs }, sizes };
    }
  }

  await workers.run(
    'renderFeeds',
    changed(),
    (portion) => ({
      site: content.site,
      base,
      ...iconsOf(icons),
      folder: folder.staging,
      feeds: portion.map(({ feed }) => feed),
      sizes: Object.assign({}, ...portion.map(({ sizes }) => sizes)),
    }),
    (portion, stamps) => {
      portion.forEach(({ files, fingerprint }, index) => {
        files.forEach((file, number) => {
          const stamp = stamps[index]?.[number];
          if (!stamp) throw new Error(`${file} has not been written.`);
          folder.record(file, fingerprint, stamp);
        });
      });
    },
  );
  write(parts, filePath(feedListPath), createFeedList(edition, base));
  write(parts, filePath(feedStylePath), createFeedStyle(root, application.css));
}

/** Makes a function that tells the sizes of stories' pictures in bytes, by their addresses in pages' data. */
export function createSizes(base: string, publicFolder: string) {
  return (articles: FeedPlan['articles']): Record<string, number> => {
    const sizes = articles.flatMap(({ image }) => {
      const file = image && statSync(path.join(publicFolder, image.src), { throwIfNoEntry: false });
      return file ? [[withBase(base, image.src), file.size] as const] : [];
    });
    return Object.fromEntries(sizes);
  };
}

/** The style sheet by which browsers show feeds: it stands alone, with the paper's colours, sizes and typeface. */
export function createFeedStyle(root: string, applicationCss: string): string {
  const fonts = applicationCss.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  const [tokens = '', own = ''] = ['tokens.css', 'feed.css'].map((name) =>
    readFileSync(path.join(root, 'src/client/styles', name), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\n\s*/g, '\n')
      .trim(),
  );
  // Namespaces have to be declared ahead of all rules.
  const [namespace = ''] = own.match(/^@namespace[^;]*;/) ?? [];
  return [namespace, ...fonts, tokens, own.slice(namespace.length).trim()].join('\n');
}

/** The site's own picture, large and small, where it has one. */
function iconsOf(icons: readonly Icon[]): Pick<FeedTask, 'icons'> {
  const [small, large] = icons
    .filter(({ purpose }) => purpose === 'any')
    .toSorted((one, other) => one.size - other.size);
  return small && large ? { icons: { small: `/${small.file}`, large: `/${large.file}` } } : {};
}
