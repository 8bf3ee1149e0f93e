import { hash } from 'node:crypto';

/** A short digest of a text or of bytes; it detects changes and is not meant for security. */
export function digestOf(text: string | Uint8Array, encoding: 'base64url' | 'hex' = 'base64url'): string {
  return hash('sha1', text, encoding);
}
