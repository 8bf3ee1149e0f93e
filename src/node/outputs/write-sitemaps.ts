import { existsSync } from 'node:fs';
import path from 'node:path';
import { machinePaths, withBase } from '#domain/addresses/paths.ts';
import type { Edition } from '#domain/edition/edition.ts';
import { llmsText } from '#domain/formats/llms.ts';
import { newsSitemap } from '#domain/formats/news-sitemap.ts';
import { type SitemapPart, sitemapIndex, sitemapParts } from '#domain/formats/sitemap.ts';
import type { Pages } from '#domain/pages/pages.ts';
import type { SiteParts } from '#node/pipeline/site-parts.ts';
import { write } from './other-files.ts';
import { writeRedirects } from './redirect-files.ts';

type MachineParts = Pick<SiteParts, 'base' | 'now' | 'edition' | 'folder' | 'publicFolder'>;

/** Writes what search engines, crawlers and language models ask for at fixed places, and what leads on from old ones. */
export function writeMachineFiles(site: MachineParts, pages: Pages): void {
  const { edition, base, now, publicFolder } = site;
  const parts: Pick<SitemapPart, 'path' | 'changed'>[] = [];
  for (const { text, ...part } of sitemapParts(pages, edition, base)) {
    write(site, part.path.slice(1), text);
    parts.push(part);
  }
  write(site, fileOf('sitemap'), sitemapIndex(parts, edition, base));
  write(site, fileOf('newsSitemap'), newsSitemap(edition, base, now));
  write(site, fileOf('llms'), llmsText(edition, base));
  writeRedirects(site);
  // Whom a paper keeps out is for its publisher to say: a file of their own counts.
  if (!existsSync(path.join(publicFolder, fileOf('robots'))))
    write(site, fileOf('robots'), robots(edition, base));
}

const fileOf = (name: keyof typeof machinePaths) => machinePaths[name].slice(1);

/** Lets every crawler in and names the sitemaps. */
export function robots({ site }: Edition, base: string): string {
  const { origin } = new URL(site.address);
  const note = `# Crawlers read this file only at ${origin}/robots.txt: put these lines there.\n`;
  const maps = [machinePaths.sitemap, machinePaths.newsSitemap].map(
    (name) => `Sitemap: ${origin}${withBase(base, name)}\n`,
  );
  return `${base === '/' ? '' : note}User-agent: *\nAllow: /\n\n${maps.join('')}`;
}
