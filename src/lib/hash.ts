/**
 * Hashes a text to 32 bits: FNV-1a with the finalizer of MurmurHash3, so that any of them are as good as others.
 *
 * @returns a whole number from 0 to 2 ** 32 - 1
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mixBits(hash);
}

/** Spreads what tells numbers apart over all of their 32 bits. */
export function mixBits(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
