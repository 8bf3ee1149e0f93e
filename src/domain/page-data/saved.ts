import type { CommonPageData } from './shared.ts';

/** What the reader has saved is known to the reader's browser alone. */
export interface SavedPageData extends CommonPageData {
  kind: 'saved';
}
