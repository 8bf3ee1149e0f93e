import { crawlerPaths, withBase } from '#domain/addresses/paths.ts';
import type { Edition } from '#domain/edition/edition.ts';

/**
 * Writes `robots.txt`: the paper's own or one that allows all crawlers. The sitemaps follow, unless the own lists any.
 *
 * @param bases of all editions on the same host, by default only the site's own
 * @param own the text of the paper's own file
 */
export function createRobotsText(
  { site }: Pick<Edition, 'site'>,
  base: string,
  bases: readonly string[] = [base],
  own?: string,
): string {
  const { origin } = new URL(site.address);
  const note = `# Crawlers read this file only at ${origin}/robots.txt: put these lines there.\n`;
  const sitemaps = bases.flatMap((one) =>
    [crawlerPaths.sitemap, crawlerPaths.newsSitemap].map(
      (name) => `Sitemap: ${origin}${withBase(one, name)}\n`,
    ),
  );
  if (own !== undefined)
    return /^[ \t]*sitemap[ \t]*:/im.test(own) ? own : `${own.trimEnd()}\n\n${sitemaps.join('')}`;
  return `${base === '/' ? '' : note}User-agent: *\nAllow: /\n\n${sitemaps.join('')}`;
}
