/**
 * The path of an old address as links and files have it: encoded, composed, and with a slash at the end unless it names a
 * file, such as `/2026/06/14/a-story/` or `/story.html`.
 *
 * @param address a path without the base of the site, encoded or not, with or without a slash at the end
 * @returns undefined if no browser would request it or no static host can redirect it
 */
export function oldAddressPath(address: string): string | undefined {
  if (!/^\/[^?#*\\\p{Cc}]+$/u.test(address)) return undefined;
  const segments = address.slice(1).replace(/\/$/, '').split('/');
  if (segments.some((segment) => ['', '.', '..'].includes(segment))) return undefined;
  try {
    const encoded = segments.map((segment) =>
      encodeURIComponent(decodeURIComponent(segment).normalize('NFC')),
    );
    return `/${encoded.join('/')}${/\.[a-z\d]{1,5}$/i.test(encoded.at(-1) ?? '') ? '' : '/'}`;
  } catch {
    return undefined;
  }
}
