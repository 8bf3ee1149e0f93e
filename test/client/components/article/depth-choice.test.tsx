import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { DepthChoice, type ReadingDepth } from '#client/components/article/depth-choice.tsx';

const minutes = { brief: 1, standard: 3, full: 4 };
const show = (chosen: ReadingDepth, depths: Parameters<typeof DepthChoice>[0]['minutes'] = minutes) => {
  const onChoose = vi.fn();
  render(<DepthChoice minutes={depths} chosen={chosen} onChoose={onChoose} />);
  return onChoose;
};

test('offers each depth that the story has, with its reading time', () => {
  show('full');
  expect(screen.getByRole('group', { name: 'How much of the story to show' })).toBeTruthy();
  expect(screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent)).toEqual([
    'Brief 1 min',
    'Standard 3 min',
    'Full 4 min',
  ]);
});

test('reports the depth that the reader chooses', async () => {
  const onChoose = show('full');
  await userEvent.click(screen.getByRole('radio', { name: 'Brief 1 min' }));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('brief');
});

test.each([
  ['standard', minutes, 'Standard 3 min'],
  ['standard', { brief: 1, full: 4 }, 'Full 4 min'],
  ['brief', { standard: 3, full: 4 }, 'Full 4 min'],
] as const)('%s is checked if the story has it, otherwise the full story', (chosen, depths, name) => {
  show(chosen, depths);
  expect(screen.getByRole('radio', { name, checked: true })).toBeTruthy();
});
