import { hasStored } from '#client/reader/has-stored.ts';
import { applyChoices, followChoices } from '#client/reader/theme.ts';

/** The inline script in the head, the only one that runs before the first paint. */
applyChoices();
followChoices();
// Styles reserve room for what the front page shows to readers who follow topics.
if (hasStored('followed')) document.documentElement.dataset.following = '';
