import { openStored } from './stored.ts';

/** Whether keys pressed alone do something: speech input and unsteady hands press them unawares (WCAG 2.1.4). */
export const singleKeys = openStored('single-keys', (stored) => stored !== false);
