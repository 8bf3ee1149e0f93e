import * as messages from 'virtual:gigawatt/messages';
import { showToast } from '#lib/browser/toast.ts';

/** Reports that the code of a requested feature could not be loaded. */
export function reportLoadFailure(): void {
  showToast(messages.featureNotLoaded);
}
