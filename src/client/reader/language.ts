import { sharedPrefix } from './has-stored.ts';
import { openStored } from './stored.ts';

/** The language of the edition that the reader has chosen last; empty if none. */
export const chosenLanguage = openStored(
  'language',
  (stored) => (typeof stored === 'string' ? stored : ''),
  sharedPrefix,
);

const offeredKey = `${sharedPrefix}offered`;

/** Whether nothing has been offered in this tab yet; from now on, something has. False if storage is blocked. */
export function isFirstOffer(): boolean {
  try {
    if (sessionStorage.getItem(offeredKey) !== null) return false;
    sessionStorage.setItem(offeredKey, '1');
    return true;
  } catch {
    return false;
  }
}
