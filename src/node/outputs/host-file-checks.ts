import { findClosest } from '#domain/reading/problems.ts';

/** A line of a file for hosts that they would ignore or take for something else. */
interface LineFault {
  /** from 1 */
  line: number;
  message: string;
  fix: string;
}

/** Finds lines that are no redirects: hosts skip them. */
export function checkRedirectLines(text: string): LineFault[] {
  return checkLines(text, (line) => {
    const [from = '', ...rest] = line.trim().split(/[ \t]+/);
    // Netlify allows parameters of the query before the target, and conditions at the end.
    const [to = '', status, ...conditions] = rest.filter((part, index) => index > 0 || !/^\w+=/.test(part));
    const isPath = (part: string) => /^(?:\/|https?:\/\/)\S*$/.test(part);
    const isRule =
      isPath(from) &&
      isPath(to) &&
      (status === undefined || /^\d{3}!?$/.test(status) || /^\w+=/.test(status)) &&
      conditions.every((part) => /^\w+=/.test(part));
    if (isRule) return undefined;
    return {
      message: `is no redirect: ${shown(line)}`,
      fix: 'Write the old path, the new one and the status, with spaces between: /old/ /new/ 301.',
    };
  });
}

/** Finds lines that are neither paths nor headers of a path. */
export function checkHeaderLines(text: string): LineFault[] {
  let hasPath = false;
  return checkLines(text, (line) => {
    const entry = line.trim();
    const isHeader =
      /^(?:!\s*)?[A-Za-z][\w-]*(?::\s*\S.*)?$/.test(entry) && (entry.includes(':') || entry.startsWith('!'));
    if (!/^\s/.test(line)) {
      if (/^(?:\/|https?:\/\/)\S*$/.test(entry)) {
        hasPath = true;
        return undefined;
      }
      const fix = isHeader
        ? 'Indent it by two spaces, below the path that it is for, such as /*.'
        : 'Write a path such as /*, and its headers below it: two spaces, Name: value.';
      return { message: `is no path: ${shown(line)}`, fix };
    }
    if (isHeader && hasPath) return undefined;
    return {
      message: `is no header of a path: ${shown(line)}`,
      fix: 'Write a path such as /*, and below it two spaces and Name: value.',
    };
  });
}

/** The fields of robots.txt (RFC 9309) and those that crawlers have added. */
const fields = [
  'user-agent',
  'allow',
  'disallow',
  'sitemap',
  'crawl-delay',
  'host',
  'clean-param',
  'content-signal',
];

/** Finds lines of robots.txt that crawlers ignore. */
export function checkRobots(text: string): LineFault[] {
  return checkLines(text, (line) => {
    const [, name = ''] = /^\s*([A-Za-z][\w -]*?)\s*:/.exec(line) ?? [];
    const meant = name === '' ? undefined : findClosest(name.replaceAll(' ', '-'), fields);
    if (name !== '' && (meant === undefined || meant === name.toLowerCase())) return undefined;
    return {
      message: `is no rule for crawlers: ${shown(line)}`,
      fix: meant ? `Did you mean “${meant}:”?` : 'Write a field and a value, such as Disallow: /drafts/.',
    };
  });
}

/** The line, from 1, that keeps all crawlers from the whole site; undefined if there is none. */
export function findTotalBan(text: string): number | undefined {
  let agents: string[] = [];
  let isGroupOpen = false;
  for (const [index, line] of text.split('\n').entries()) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? [];
    const field = name.toLowerCase();
    if (field === 'user-agent') {
      agents = isGroupOpen ? [...agents, value] : [value];
      isGroupOpen = true;
    } else if (field !== '') isGroupOpen = false;
    if (field === 'disallow' && agents.includes('*') && value === '/') return index + 1;
  }
  return undefined;
}

function checkLines(text: string, check: (line: string) => Omit<LineFault, 'line'> | undefined): LineFault[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return [];
    const fault = check(line);
    return fault ? [{ line: index + 1, ...fault }] : [];
  });
}

const shown = (line: string) => `“${line.trim().slice(0, 60)}”`;
