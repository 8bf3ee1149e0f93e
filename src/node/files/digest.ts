import { hash } from 'node:crypto';

/** A short name for a text: two texts share it only if they are the same. */
export function digestOf(text: string | Uint8Array): string {
  return hash('sha1', text, 'base64url');
}
