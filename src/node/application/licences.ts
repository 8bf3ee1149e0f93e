import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { usesStandardFont } from '#domain/appearance/font-rules.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { listFiles } from '#node/files/list-files.ts';
import { readPackageManifest } from '#node/files/package-manifest.ts';

const licenceSchema = z.object({
  name: z.string(),
  version: z.string(),
  /** an SPDX identifier such as MIT */
  identifier: z.string().optional(),
  /** the text, with its copyright notices */
  text: z.string().optional(),
});

/** The list of licences that Vite writes with `build.license`. */
export const licencesSchema = z.array(licenceSchema);
/** The licence of a package. */
export type Licence = z.output<typeof licenceSchema>;

/** The file in which Vite lists the packages of a bundle. */
export const bundledFile = 'licences.json';

/** Packages whose files are copied into the site, so no bundle lists them. */
const fontPackage = '@fontsource-variable/newsreader';
const searchPackage = 'pagefind';

/**
 * Reads the licences of packages whose files are copied into the site.
 *
 * @param root the project's folder
 */
export function readCopiedLicences(root: string, site: Pick<SiteContent, 'fonts'>): Licence[] {
  const packages = [...(usesStandardFont(site) ? [fontPackage] : []), searchPackage];
  return packages.map((name) => {
    const folder = path.join(root, 'node_modules', name);
    const { version, license } = readPackageManifest(root, name);
    const text = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => /^licen[cs]e/i.test(entry.name))
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .flatMap((entry) => {
        const location = path.join(folder, entry.name);
        // Some packages have a folder with licences of their dependencies.
        return entry.isDirectory()
          ? listFiles(location).map((file) => path.join(location, file))
          : [location];
      })
      .map((file) => readFileSync(file, 'utf8').trim())
      .join('\n\n');
    return { name, version, ...(license && { identifier: license }), ...(text && { text }) };
  });
}

/**
 * Formats a list of licences, sorted by package and without duplicates.
 *
 * @throws Error if a package has no licence, since it must not be distributed
 */
export function formatLicences(licences: readonly Licence[]): string {
  const packages = new Map(licences.map((licence) => [`${licence.name} ${licence.version}`, licence]));
  const parts = [...packages]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([title, { name, identifier, text }]) => {
      if (!identifier && !text)
        throw new Error(`The package ${name} names no licence, so it must not be published. Replace it.`);
      return [`${title}${identifier ? ` (${identifier})` : ''}`, ...(text ? [text] : [])].join('\n\n');
    });
  const line = '='.repeat(80);
  return `${['This site includes third-party work under the following licences.', ...parts].join(`\n\n${line}\n\n`)}\n`;
}
