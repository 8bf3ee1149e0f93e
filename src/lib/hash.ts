/**
 * Hashes text with FNV-1a and the finalizer of MurmurHash3, which makes all bits equally random.
 *
 * @returns an integer from 0 to 2 ** 32 - 1
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mixBits(hash);
}

/** The finalizer of MurmurHash3: spreads differences over all 32 bits. */
export function mixBits(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
