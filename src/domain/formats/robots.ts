import { crawlerPaths, withBase } from '#domain/addresses/paths.ts';
import type { Edition } from '#domain/edition/edition.ts';

/**
 * Writes `robots.txt`, which allows all crawlers and lists the sitemaps.
 *
 * @param bases of all editions on the same host, by default only the site's own
 */
export function createRobotsText(
  { site }: Pick<Edition, 'site'>,
  base: string,
  bases: readonly string[] = [base],
): string {
  const { origin } = new URL(site.address);
  const note = `# Crawlers read this file only at ${origin}/robots.txt: put these lines there.\n`;
  const sitemaps = bases.flatMap((one) =>
    [crawlerPaths.sitemap, crawlerPaths.newsSitemap].map(
      (name) => `Sitemap: ${origin}${withBase(one, name)}\n`,
    ),
  );
  return `${base === '/' ? '' : note}User-agent: *\nAllow: /\n\n${sitemaps.join('')}`;
}
