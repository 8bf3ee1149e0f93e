import type { QueryClient } from '@tanstack/react-query';
import type { DataRouter } from 'react-router';
import { reportSlowNavigation } from '#client/navigation/report-slow-navigation.ts';
import { showChoices } from '#client/reader/theme.ts';
import { followOffline } from './follow-offline.ts';

/** Starts the features that are not needed for reading. It is loaded when the browser is idle. */
export function startBackgroundFeatures(queryClient: QueryClient, router: DataRouter): void {
  // Firefox sends no storage events to a page in the back/forward cache, and the boot script follows those alone.
  addEventListener('pageshow', ({ persisted }) => persisted && showChoices());
  reportSlowNavigation(router);
  followOffline(queryClient, router);
}
