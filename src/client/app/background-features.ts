import type { QueryClient } from '@tanstack/react-query';
import type { DataRouter } from 'react-router';
import { reportSlowNavigation } from '#client/navigation/report-slow-navigation.ts';
import { followOffline } from './follow-offline.ts';

/**
 * Starts what reading can do without for a while; it is loaded when the browser is idle. Besides what keeps pages, it
 * tells of steps that take long, and has all that is stored read anew when the reader comes back from elsewhere to a page
 * that has outlived that.
 */
export function startBackgroundFeatures(queryClient: QueryClient, router: DataRouter): void {
  // To a page that was put aside for the way back, Firefox tells nothing of what other tabs have stored meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && dispatchEvent(new StorageEvent('storage')));
  reportSlowNavigation(router);
  followOffline(queryClient, router);
}
