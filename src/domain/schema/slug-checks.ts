import { slugify } from '#lib/text/slug.ts';

/** File systems allow 255 bytes; the rest is for suffixes. A Korean letter takes three. */
const maxBytes = 200;

/** Device names under which Windows cannot create files. */
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Checks whether every host can have a folder of this name.
 *
 * @returns the problem, phrased to follow a name; undefined if there is none
 */
export function checkSlug(slug: string): string | undefined {
  const bytes = new TextEncoder().encode(slug).length;
  if (bytes > maxBytes) return `has a slug of ${bytes} bytes, more than the maximum of ${maxBytes}`;
  return deviceNames.test(slug) ? `has the slug "${slug}", which Windows reserves for a device` : undefined;
}

/** Checks a name that gets its own URL; returns the problem, or undefined. */
export function checkName(name: string): string | undefined {
  const shown = JSON.stringify(name.length > 60 ? `${name.slice(0, 59)}…` : name);
  const slug = slugify(name);
  if (slug === '') return `expected a name with a letter or digit, found ${shown}`;
  const problem = checkSlug(slug);
  return problem && `${shown} ${problem}`;
}
