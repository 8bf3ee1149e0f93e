import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { SaveButton } from '#client/components/story/save-button.tsx';
import { StoryCard } from '#client/components/story/story-card.tsx';
import { marks, type StoryMark, saveEvent } from '#client/stores/story-marks.ts';
import { storyCard } from '../../../fixtures/browser/story-card.ts';

const story = storyCard('a', { title: 'A plant opens' });
const setMark = (mark: StoryMark) => act(() => marks.set(() => mark));
const unknown: StoryMark = {};

afterEach(() => marks.set(() => unknown));

test('its accessible name includes the story’s title when it has no label', () => {
  render(<SaveButton story={story} />);
  expect(screen.getByRole('button', { name: 'Save: A plant opens', pressed: false })).toBeTruthy();
});

test('has a text label on the story’s own page', () => {
  render(<SaveButton story={story} hasLabel />);
  expect(screen.getByRole('button', { name: 'Save' }).textContent).toBe('Save');
});

test('dispatches an event to save its story', async () => {
  const onSave = vi.fn();
  document.addEventListener(saveEvent, (event) => onSave((event as CustomEvent).detail), { once: true });
  render(<SaveButton story={story} />);
  await userEvent.click(screen.getByRole('button'));
  expect(onSave).toHaveBeenCalledExactlyOnceWith(story);
});

test('is pressed once the story is known to be saved', () => {
  render(<SaveButton story={story} />);
  setMark({ isSaved: true });
  expect(screen.getByRole('button', { pressed: true })).toBeTruthy();
});

test.each([
  ['nothing', {}, ''],
  ['that the story was read', { isRead: true }, 'Read'],
  ['that the story has changed since', { isRead: true, isRevised: true }, 'Updated since you read it'],
])('a card shows %s', (_name, mark, text) => {
  render(<StoryCard story={story} />);
  setMark(mark);
  const notes = ['Read', 'Updated since you read it'].filter((note) => screen.queryByText(note));
  expect(notes.join()).toBe(text);
});

test('a card links to where the reader stopped', () => {
  render(<StoryCard story={story} />);
  setMark({ stoppedAt: { percent: 40, fragment: 'power-first' } });
  const link = screen.getByRole('link', { name: 'Continue at 40%' });
  expect(link.getAttribute('href')).toBe('/articles/a/#power-first');
});
