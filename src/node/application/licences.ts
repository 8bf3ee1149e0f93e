import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '#node/files/list-files.ts';

/** A package that is in the site, as Vite tells it (`build.license`). */
export interface Licence {
  name: string;
  version: string;
  /** the licence's short name, such as MIT */
  identifier?: string;
  /** its text, with the names of those who hold the rights */
  text?: string;
}

/** The file that says whose work is in the site: most licences ask for that wherever the work is passed on. */
export const licencesFile = 'licences.txt';
/** The file in which Vite lists the packages of a bundle. */
export const bundledFile = 'licences.json';

/** What the site holds besides its scripts: no bundle knows of it. */
const copied = ['@fontsource-variable/newsreader', 'pagefind'];

/**
 * Reads the licences of the packages of which files are copied into the site.
 *
 * @param root the project's folder
 */
export function copiedLicences(root: string): Licence[] {
  return copied.map((name) => {
    const folder = path.join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const text = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => /^licen[cs]e/i.test(entry.name))
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .flatMap((entry) => {
        const place = path.join(folder, entry.name);
        // Some packages have a folder of licences, with those of what they are made from.
        return entry.isDirectory() ? listFiles(place).map((file) => path.join(place, file)) : [place];
      })
      .map((file) => readFileSync(file, 'utf8').trim())
      .join('\n\n');
    return { name, version, ...(license && { identifier: license }), ...(text && { text }) };
  });
}

/**
 * Writes a list of licences, each package once, by name.
 *
 * @throws Error when a package names no licence: nobody may pass it on
 */
export function licencesText(licences: readonly Licence[]): string {
  const packages = new Map(licences.map((licence) => [`${licence.name} ${licence.version}`, licence]));
  const parts = [...packages]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([title, licence]) => {
      const { name, identifier, text } = licence;
      if (!identifier && !text) throw new Error(`The package ${name} names no licence. Do not publish it.`);
      return [`${title}${identifier ? ` (${identifier})` : ''}`, ...(text ? [text] : [])].join('\n\n');
    });
  const line = '='.repeat(80);
  return `${['This site holds work of others, under these licences.', ...parts].join(`\n\n${line}\n\n`)}\n`;
}
