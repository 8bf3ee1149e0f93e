import type { CommonPageData } from './shared.ts';

/** The saved stories are stored in the browser only. */
export interface SavedPageData extends CommonPageData {
  kind: 'saved';
}
