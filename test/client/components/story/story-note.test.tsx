import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { StoryNote } from '#client/components/story/story-note.tsx';
import { marks, type StoryMark } from '#client/stores/story-marks.ts';
import { storyCard } from '../../../fixtures/browser/story-card.ts';

const unknown: StoryMark = {};
const noteFor = (mark: StoryMark) => {
  const { container, unmount } = render(<StoryNote story={storyCard('a')} />);
  act(() => marks.set(() => mark));
  const text = container.textContent;
  unmount();
  return text;
};

afterEach(() => marks.set(() => unknown));

test('a story that is not available offline says so before anything else', () => {
  expect(noteFor({ isHere: false })).toBe('Not available offline');
  expect(noteFor({ isHere: false, isRead: true })).toBe('Not available offline');
});

test('a story that is available offline says so if there is no other note', () => {
  expect(noteFor({ isHere: true })).toBe('Available offline');
  expect(noteFor({ isHere: true, isRead: true })).toBe('Read');
  render(<StoryNote story={storyCard('a')} />);
  const mark = { isHere: true, stoppedAt: { percent: 40, fragment: 'b' } };
  act(() => marks.set(() => mark));
  expect(screen.getByRole('link').getAttribute('href')).toBe('/articles/a/#b');
});

test('online, notes do not mention offline availability', () => {
  expect(noteFor({})).toBe('');
  expect(noteFor({ isRead: true })).toBe('Read');
});
