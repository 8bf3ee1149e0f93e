import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { StoryNote } from '#client/components/story/story-note.tsx';
import { markStoriesWhileOffline } from '#client/reader/offline/offline-marks.ts';
import { storyCard } from '../../../fixtures/browser/story-card.ts';
import { trackEventListeners } from '../../../fixtures/browser/stub-browser.ts';
import { stubCaches } from '../../../fixtures/browser/stub-caches.ts';

const leavePage = trackEventListeners();
afterEach(() => {
  leavePage();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a page that was in the back/forward cache when the connection returned drops its marks', async () => {
  stubCaches();
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  render(<StoryNote story={storyCard('a')} />);
  markStoriesWhileOffline({ base: '/', version: 1 });
  await screen.findByText('Not available offline');
  onLine.mockReturnValue(true);
  // jsdom has no PageTransitionEvent. A page in that cache gets no other event.
  act(() => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })));
  await waitFor(() => expect(screen.queryByText('Not available offline')).toBeNull());
});
