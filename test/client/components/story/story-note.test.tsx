import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { StoryNote } from '#client/components/story/story-note.tsx';
import { marks, type StoryMark } from '#client/stores/story-marks.ts';
import { storyCard } from '../../../fixtures/browser/reader.ts';

const unknown: StoryMark = {};
const noteFor = (mark: StoryMark) => {
  const { container, unmount } = render(<StoryNote story={storyCard('a')} />);
  act(() => marks.set(() => mark));
  const text = container.textContent;
  unmount();
  return text;
};

afterEach(() => marks.set(() => unknown));

test('a story that is out of reach offline says so, whatever else is known of it', () => {
  expect(noteFor({ isHere: false })).toBe('Not on this device');
  expect(noteFor({ isHere: false, isRead: true })).toBe('Not on this device');
});

test('a story that is at hand offline says so where nothing else is to be said', () => {
  expect(noteFor({ isHere: true })).toBe('On this device');
  expect(noteFor({ isHere: true, isRead: true })).toBe('Read');
  render(<StoryNote story={storyCard('a')} />);
  const mark = { isHere: true, stoppedAt: { percent: 40, fragment: 'b' } };
  act(() => marks.set(() => mark));
  expect(screen.getByRole('link').getAttribute('href')).toBe('/articles/a/#b');
});

test('with a connection nothing is said of the device', () => {
  expect(noteFor({})).toBe('');
  expect(noteFor({ isRead: true })).toBe('Read');
});
