import { oldAddressPath } from '#domain/addresses/old-address.ts';
import { isSiteFolder, parsePath } from '#domain/addresses/paths.ts';
import { createProblem, type Problem } from '#domain/reading/problems.ts';
import type { SourceFile } from '#domain/reading/source-file.ts';
import { checkInternalLinks, type LinkTargets } from './internal-links.ts';

/**
 * Checks the redirects of site.json: old addresses that hosts can redirect and that are no pages or files now, and
 * targets that exist.
 *
 * @param address the site's, with a slash at the end
 */
export function checkRedirects(
  source: SourceFile,
  { redirects = {}, address }: { redirects?: Readonly<Record<string, string>> | undefined; address: string },
  targets: LinkTargets,
): Problem[] {
  const first = new Map<string, string>();
  return Object.entries(redirects).flatMap(([from, to]) => {
    const report = (message: string, fix: string) => createProblem(source, ['redirects', from], message, fix);
    const path = oldAddressPath(from);
    if (path === undefined) return report(...describeFault(from, address));
    const other = first.get(path);
    first.set(path, other ?? from);
    if (other !== undefined)
      return report(`"${from}" and "${other}" are the same address`, 'Remove one of the two.');
    if (isTaken(path, targets))
      return report(`"${from}" is an address of this paper now`, 'Remove the redirect, or rename the page.');
    if (!to.startsWith('/') || to.startsWith('//'))
      return report(
        `"${to}" is not a page of this paper`,
        'Write the path of a page, such as /articles/a-story/.',
      );
    return checkInternalLinks([{ path: ['redirects', from], href: to }], targets, () => source);
  });
}

/** Why an address cannot be redirected, and what to write. */
function describeFault(from: string, address: string): [message: string, fix: string] {
  if (from.startsWith(address))
    return [`"${from}" is a whole URL`, `Write its path: /${from.slice(address.length)}`];
  if (/[?#]/.test(from))
    return [
      `"${from}" has a query or a fragment, which static hosts do not redirect`,
      'Write the path alone, or redirect it in the settings of your host.',
    ];
  if (from.includes('*'))
    return [`"${from}" has a *, which is no wildcard here`, 'List each address by itself.'];
  return [
    `"${from}" is not the path of an address`,
    'Write what follows the address of the paper, such as /2026/06/14/a-story/.',
  ];
}

/** Whether a page or a file of the site has a path. */
function isTaken(path: string, { articles, topics, ownPages, isFile }: LinkTargets): boolean {
  const address = parsePath(path);
  if (address?.kind === 'article') return articles.has(address.slug);
  if (address?.kind === 'listing') return topics[address.listing].has(address.slug);
  if (address?.kind === 'own') return ownPages.has(address.slug) || isFile(decodeURIComponent(path));
  const [, folder = ''] = path.split('/');
  const isOfBuild =
    isSiteFolder(folder) && !['articles', 'tags', 'categories', 'sources', 'authors'].includes(folder);
  return address !== undefined || isOfBuild || isFile(decodeURIComponent(path));
}
