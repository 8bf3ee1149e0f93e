import { slugify } from '#lib/text/slug.ts';

/** File systems take names of 255 bytes; a name in Korean has three a letter. */
const mostBytes = 200;

/** Names that Windows keeps for devices, in which no file can be written. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Why a slug cannot be a folder's name on every host.
 *
 * @returns the reason, to stand behind the name; undefined when it can
 */
export function faultOfSlug(slug: string): string | undefined {
  const bytes = new TextEncoder().encode(slug).length;
  if (bytes > mostBytes) return `gives an address of ${bytes} bytes, more than the ${mostBytes} that fit`;
  return devices.test(slug) ? `gives the address "${slug}", which Windows keeps for a device` : undefined;
}

/** What is wrong with a name that gets an address of its own; undefined when nothing is. */
export function faultOfName(name: string): string | undefined {
  const shown = JSON.stringify(name.length > 60 ? `${name.slice(0, 59)}…` : name);
  const slug = slugify(name);
  if (slug === '') return `expected a name with a letter or digit, found ${shown}`;
  const fault = faultOfSlug(slug);
  return fault && `${shown} ${fault}`;
}
