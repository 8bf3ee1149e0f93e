import { sharedPrefix } from './has-stored.ts';
import { openStored } from './stored.ts';

/** Whether single-key shortcuts are on. WCAG 2.1.4 requires a way to turn them off. */
export const singleKeys = openStored('single-keys', (stored) => stored !== false, sharedPrefix);
