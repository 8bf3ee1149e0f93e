import path from 'node:path';
import { z } from 'zod';
import { createProblem, type Problem } from '#domain/reading/problems.ts';
import { readSource } from '#domain/reading/read-json.ts';
import { relativePath } from '#node/files/list-files.ts';
import { readContentFile, statOf } from '#node/reading/content-folder.ts';
import {
  type HeaderRule,
  type HostedSite,
  headerRules,
  redirectsFile,
  vercelConfig,
  writeHeaders,
} from './host-config.ts';
import { checkHeaderLines, checkRedirectLines, checkRobots, findTotalBan } from './host-file-checks.ts';

/** Files of a public folder that are merged with those of the build. */
export const mergedFiles = ['_headers', '_redirects', 'vercel.json', 'robots.txt'];

const vercelSchema = z.looseObject({
  headers: z
    .array(
      z.looseObject({
        source: z.string(),
        headers: z.array(z.object({ key: z.string(), value: z.string() })),
      }),
    )
    .optional(),
  redirects: z.array(z.looseObject({ source: z.string() })).optional(),
  routes: z.undefined().optional(),
});
type VercelConfig = z.infer<typeof vercelSchema>;

/** A file in another format has a fault in every line. */
const maxFaults = 3;

/** A paper's own files for hosts. */
export interface OwnHostFiles {
  headers: string;
  redirects: string;
  vercel: VercelConfig;
  problems: Problem[];
  /** what may be meant */
  warnings: Problem[];
}

/**
 * Reads a paper's own files for hosts.
 *
 * @param root the project's folder
 * @param publicFolder the public folder of the edition at the top of the site
 * @returns the files, empty where there are none, and what is wrong with them
 */
export function readOwnHostFiles(root: string, publicFolder: string): OwnHostFiles {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const read = (name: string) => {
    const file = relativePath(path.join(publicFolder, name), root);
    if (!statOf(path.join(publicFolder, name))) return { file, text: '' };
    const { text = '', problems: unreadable } = readContentFile(root, file);
    problems.push(...unreadable);
    return { file, text };
  };
  const readLines = (name: string, check: typeof checkRobots) => {
    const { file, text } = read(name);
    const faults = check(text).map((fault) => ({ file, column: 1, path: '', ...fault }));
    problems.push(...faults.slice(0, maxFaults));
    return { file, text };
  };
  const headers = readLines('_headers', checkHeaderLines).text;
  const redirects = readLines('_redirects', checkRedirectLines).text;
  const robots = readLines('robots.txt', checkRobots);
  const ban = findTotalBan(robots.text);
  if (ban !== undefined)
    warnings.push({
      file: robots.file,
      line: ban,
      column: 1,
      path: '',
      message: 'keeps all crawlers from the whole site, so that no search engine finds it',
      fix: 'Remove the line, unless that is meant.',
    });
  const files = { headers, redirects, warnings };
  const { file, text } = read('vercel.json');
  if (text.trim() === '') return { ...files, vercel: {}, problems };
  const { source, problems: faults } = readSource(file, text, () => []);
  problems.push(...faults);
  const { data: vercel = {}, error } = vercelSchema.safeParse(source.value ?? {});
  for (const { path: keys } of error?.issues ?? []) {
    const at = keys.filter((key) => typeof key !== 'symbol');
    const [message, fix] =
      at[0] === 'routes'
        ? [
            'Vercel does not allow it beside the headers and redirects of the build',
            'Use "rewrites", "redirects" and "headers".',
          ]
        : ['is not what Vercel expects', 'See https://vercel.com/docs/project-configuration.'];
    problems.push(createProblem(source, at, message, fix));
  }
  return { ...files, vercel, problems };
}

/** Merges `_redirects`: hosts take the first line that matches, so the paper's own come first. */
export function mergeRedirects(own: string, site: HostedSite): string {
  return withLineFeed(own) + redirectsFile(site);
}

/** Merges `_headers`: the paper's own rules first, then those of the build without what the paper sets itself. */
export function mergeHeaders(own: string, site: HostedSite): string {
  const rules = withoutOwn(headerRules(site), parseHeaders(own));
  return (own.trim() && `${withLineFeed(own)}\n`) + writeHeaders(rules);
}

/** Merges `vercel.json`: the paper's own entries first, and its other fields. */
export function mergeVercelConfig(own: VercelConfig, site: HostedSite): string {
  const generated = vercelConfig(site);
  const { headers = [], redirects = [] } = own;
  const ownRules = headers.map((rule) => ({
    path: rule.source,
    headers: rule.headers.map(({ key, value }): [string, string] => [key, value]),
  }));
  const rest = withoutOwn(generated.headers, ownRules).map((rule) => ({
    source: rule.path,
    headers: rule.headers.map(([key, value]) => ({ key, value })),
  }));
  const merged = {
    ...generated,
    ...own,
    headers: [...headers, ...rest],
    redirects: [...redirects, ...generated.redirects],
  };
  return `${JSON.stringify(merged, null, 2)}\n`;
}

/** Removes the headers that the paper sets for the same path, and rules without any left. */
function withoutOwn(rules: readonly HeaderRule[], own: readonly HeaderRule[]): HeaderRule[] {
  const isOwn = (path: string, name: string) =>
    own.some(
      (rule) =>
        rule.path === path && rule.headers.some(([other]) => other.toLowerCase() === name.toLowerCase()),
    );
  return rules
    .map(({ path: pattern, headers }) => ({
      path: pattern,
      headers: headers.filter(([name]) => !isOwn(pattern, name)),
    }))
    .filter(({ headers }) => headers.length > 0);
}

/** Parses `_headers`: paths, each with indented headers; `! Name` takes one away. */
function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split(/\r?\n/)) {
    const entry = line.trim();
    if (entry === '' || entry.startsWith('#')) continue;
    if (!/^\s/.test(line)) rules.push({ path: entry, headers: [] });
    else {
      const [name = '', ...value] = entry.replace(/^!/, '').split(':');
      rules.at(-1)?.headers.push([name.trim(), value.join(':').trim()]);
    }
  }
  return rules;
}

const withLineFeed = (text: string) => (text.trim() === '' ? '' : `${text.trimEnd()}\n`);
