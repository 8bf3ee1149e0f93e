import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { SaveButton } from '#client/components/story/save-button.tsx';
import { StoryCard } from '#client/components/story/story-card.tsx';
import { marks, type StoryMark, saveEvent } from '#client/stores/story-marks.ts';
import { storyCard } from '../../../fixtures/browser/reader.ts';

const story = storyCard('a', { title: 'A plant opens' });
const give = (mark: StoryMark) => act(() => marks.set(() => mark));
const unknown: StoryMark = {};

afterEach(() => marks.set(() => unknown));

test('names its story where it is a sign alone', () => {
  render(<SaveButton story={story} />);
  expect(screen.getByRole('button', { name: 'Save: A plant opens', pressed: false })).toBeTruthy();
});

test('says by itself what it does beside the story', () => {
  render(<SaveButton story={story} withWord />);
  expect(screen.getByRole('button', { name: 'Save' }).textContent).toBe('Save');
});

test('asks for its story to be saved', async () => {
  const asked = vi.fn();
  document.addEventListener(saveEvent, (event) => asked((event as CustomEvent).detail), { once: true });
  render(<SaveButton story={story} />);
  await userEvent.click(screen.getByRole('button'));
  expect(asked).toHaveBeenCalledExactlyOnceWith(story);
});

test('shows that the story is saved once that is known', () => {
  render(<SaveButton story={story} />);
  give({ isSaved: true });
  expect(screen.getByRole('button', { pressed: true })).toBeTruthy();
});

test.each([
  ['nothing', {}, ''],
  ['that it has been read', { isRead: true }, 'Read'],
  ['that it has changed since', { isRead: true, isRevised: true }, 'Updated since you read it'],
])('a card says %s', (_name, mark, text) => {
  render(<StoryCard story={story} />);
  give(mark);
  const notes = ['Read', 'Updated since you read it'].filter((note) => screen.queryByText(note));
  expect(notes.join()).toBe(text);
});

test('a card leads to where the reader stopped', () => {
  render(<StoryCard story={story} />);
  give({ stoppedAt: { percent: 40, fragment: 'power-first' } });
  const link = screen.getByRole('link', { name: 'Continue at 40 %' });
  expect(link.getAttribute('href')).toBe('/articles/a/#power-first');
});
