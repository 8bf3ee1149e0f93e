import type { QueryClient } from '@tanstack/react-query';
import type { DataRouter } from 'react-router';
import { reportSlowNavigation } from '#client/navigation/report-slow-navigation.ts';
import { applyChoices } from '#client/reader/theme.ts';
import { startOfflineSupport } from './offline-support.ts';

/** Starts features that are not needed for reading; loaded when the browser is idle. */
export function startBackgroundFeatures(queryClient: QueryClient, router: DataRouter): void {
  // Firefox sends no storage events to pages in the back/forward cache, and the boot script listens only to those.
  addEventListener('pageshow', ({ persisted }) => persisted && applyChoices());
  reportSlowNavigation(router);
  startOfflineSupport(queryClient, router);
}
