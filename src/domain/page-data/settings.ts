import type { CommonPageData } from './shared.ts';

/** The settings are stored in the browser only. */
export interface SettingsPageData extends CommonPageData {
  kind: 'settings';
}
