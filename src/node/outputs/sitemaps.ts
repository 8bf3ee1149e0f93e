import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { crawlerPaths } from '#domain/addresses/paths.ts';
import type { Edition } from '#domain/edition/edition.ts';
import { llmsText } from '#domain/formats/llms.ts';
import { newsSitemap } from '#domain/formats/news-sitemap.ts';
import { createRobotsText } from '#domain/formats/robots.ts';
import { createSitemapFiles, createSitemapIndex, type SitemapFile } from '#domain/formats/sitemap.ts';
import type { Pages } from '#domain/pages/pages.ts';
import type { Outputs } from './outputs.ts';

/** The inputs of sitemaps, robots.txt and llms.txt. */
export interface SitemapInputs {
  base: string;
  now: Date;
  edition: Edition;
  pages: Pages;
  publicFolder: string;
  /** the bases of the editions whose sitemaps are in robots.txt; undefined if another edition has that file */
  crawledBases: readonly string[] | undefined;
}

/** Writes sitemaps, robots.txt and llms.txt. */
export async function writeSitemaps(
  outputs: Outputs,
  { base, now, edition, pages, publicFolder, crawledBases }: SitemapInputs,
): Promise<void> {
  const parts: Pick<SitemapFile, 'path' | 'changed'>[] = [];
  for (const { text, ...part } of createSitemapFiles(pages, edition, base)) {
    await outputs.putContent(part.path.slice(1), text);
    parts.push(part);
  }
  await outputs.putContent(fileOf('sitemap'), createSitemapIndex(parts, edition, base));
  await outputs.putContent(fileOf('newsSitemap'), newsSitemap(edition, base, now));
  await outputs.putContent(fileOf('llms'), llmsText(edition, base));
  if (!crawledBases) return;
  const file = path.join(publicFolder, fileOf('robots'));
  const own = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  await outputs.putContent(fileOf('robots'), createRobotsText(edition, base, crawledBases, own));
}

const fileOf = (name: keyof typeof crawlerPaths) => crawlerPaths[name].slice(1);
