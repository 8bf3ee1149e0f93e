/** Also the letters that are written for them, as in Uzbek and Ukrainian. */
const apostrophes = /['‘’‛ʻʼ′׳]/g;
const symbolNames: Record<string, string> = { '+': ' plus ', '#': ' sharp ' };

/**
 * Converts a name to a URL segment: lower-case letters and digits of every script, hyphens for everything else;
 * `C++` becomes `c-plus-plus` and `C#` becomes `c-sharp`.
 *
 * @returns the slug; empty if the text has neither letters nor digits
 */
export function slugify(text: string): string {
  return (
    text
      .normalize('NFKC')
      // With invisible characters, such as U+00AD and U+3164, different slugs would look the same.
      .replace(/\p{DI}/gu, '')
      .toLowerCase()
      .replace(/i\u0307/g, 'i')
      .replace(/(?<=[\p{L}\p{N}])[+#]+/gu, (symbols) =>
        [...symbols].map((symbol) => symbolNames[symbol]).join(''),
      )
      .replace(apostrophes, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^[-\p{M}]+|-+$/gu, '')
      .normalize('NFC')
  );
}

/** Normalises a file name or a reference to one: composed letters, no invisible characters. */
export function cleanSlug(slug: string): string {
  return slug.normalize('NFC').replace(/\p{DI}/gu, '');
}

const maxFragmentLength = 64;

/**
 * Creates the unique fragments of a page from texts such as headings.
 *
 * @param reserved fragments of the page's fixed parts
 * @returns a function from text to fragment; call it once for each element, in reading order
 */
export function createFragments(reserved: Iterable<string> = []): (text: string) => string {
  const taken = new Set(reserved);
  // Counting from 2 for each of thousands of equal texts would take minutes.
  const nextNumbers = new Map<string, number>();
  return (text) => {
    const base = shorten(slugify(text)) || 'part';
    let fragment = base;
    let number = nextNumbers.get(base) ?? 2;
    for (; taken.has(fragment); number++) fragment = `${base}-${number}`;
    nextNumbers.set(base, number);
    taken.add(fragment);
    return fragment;
  };
}

/** Cuts a slug at the last hyphen before the limit. */
function shorten(slug: string): string {
  const characters = [...slug];
  if (characters.length <= maxFragmentLength) return slug;
  const head = characters.slice(0, maxFragmentLength + 1).join('');
  const cut = head.lastIndexOf('-');
  return cut > 0 ? head.slice(0, cut) : characters.slice(0, maxFragmentLength).join('');
}
