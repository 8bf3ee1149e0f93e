import { markReturning } from '#client/reader/last-visit.ts';
import { applyChoices } from '#client/reader/theme.ts';

/** The inline script in the head, the only one that runs before the first paint. */
applyChoices();
markReturning();
