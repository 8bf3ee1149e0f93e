import { markReturning } from '#client/reader/last-visit.ts';
import { showChoices } from '#client/reader/theme.ts';

/** The first of the two scripts in the HTML itself, and the only one ahead of the first paint. */
showChoices();
markReturning();
