const names: Record<string, string> = { '+': ' plus ', '#': ' sharp ' };

/**
 * Turns a name into a URL segment: lower case, letters and digits of every script kept, everything else a
 * hyphen; `C++` becomes `c-plus-plus` and `C#` becomes `c-sharp`.
 *
 * @param text any name, such as a tag
 * @returns the slug; empty when the text has neither letter nor digit
 */
export function slugify(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/(?<=[\p{L}\p{N}])[+#]+/gu, (signs) => [...signs].map((sign) => names[sign]).join(''))
      .replace(/['’]/gu, '')
      // Letters and marks that nobody sees, such as U+FE0F and U+3164, would make two addresses look the same.
      .replace(/(?:[^\p{L}\p{M}\p{N}]|\p{DI})+/gu, '-')
      .replace(/^[-\p{M}]+|-+$/gu, '')
      .normalize('NFC')
  );
}

const fragmentLength = 64;

/**
 * Makes the fragments of one page: each from its own text, none twice.
 *
 * @param reserved fragments that the page uses for its fixed parts
 * @returns a function from a text to its fragment; call it once for each place, in reading order
 */
export function createFragments(reserved: Iterable<string> = []): (text: string) => string {
  const taken = new Set(reserved);
  // Where to go on counting: to begin anew each time, thousands of the same text would take minutes.
  const next = new Map<string, number>();
  return (text) => {
    const base = shorten(slugify(text)) || 'part';
    let fragment = base;
    let number = next.get(base) ?? 2;
    for (; taken.has(fragment); number++) fragment = `${base}-${number}`;
    next.set(base, number);
    taken.add(fragment);
    return fragment;
  };
}

/** Cuts a slug at a hyphen near the limit, so that an address stays short and its words whole. */
function shorten(slug: string): string {
  const characters = [...slug];
  if (characters.length <= fragmentLength) return slug;
  const head = characters.slice(0, fragmentLength + 1).join('');
  const cut = head.lastIndexOf('-');
  return cut > 0 ? head.slice(0, cut) : characters.slice(0, fragmentLength).join('');
}
