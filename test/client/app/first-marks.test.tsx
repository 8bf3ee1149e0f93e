import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, test, vi } from 'vitest';
import { storyCard } from '../../fixtures/browser/story-card.ts';
import { stubBrowser, trackEventListeners } from '../../fixtures/browser/stub-browser.ts';

let removeListeners: () => void;

beforeEach(() => {
  vi.resetModules();
  stubBrowser();
  removeListeners = trackEventListeners();
});

afterEach(() => {
  localStorage.clear();
  removeListeners();
  vi.unstubAllGlobals();
});

/** Opens a list with a card, in a browser that has stored nothing, and waits until the page is idle. */
async function openList(): Promise<void> {
  const { handleReaderEvents } = await import('#client/app/reader-events.ts');
  const { StoryGrid } = await import('#client/components/lists/story-grid.tsx');
  handleReaderEvents();
  render(<StoryGrid stories={[storyCard('first')]} />);
  await new Promise((resolve) => setTimeout(resolve, 50));
}

test('the first story that is ever read is marked without a reload', async () => {
  await openList();
  const { recordReading } = await import('#client/reader/history.ts');
  recordReading({ slug: 'first', parts: new Map() }, 100, undefined, new Date('2026-06-08'));
  await screen.findByText('Read');
});

test('the first word that is ever muted applies without a reload', async () => {
  await openList();
  const { muteWord } = await import('#client/reader/topics.ts');
  muteWord('summary');
  await screen.findByText(/which you have muted/);
});

test('the first stories that are ever imported are marked without a reload', async () => {
  await openList();
  const { mergeSaved } = await import('#client/reader/saved.ts');
  const { toStoredCard } = await import('#client/reader/stored-card.ts');
  mergeSaved([{ card: toStoredCard(storyCard('first')), savedAt: '2026-06-08T08:00:00.000Z' }]);
  await screen.findByRole('button', { name: /^Save/, pressed: true });
});
