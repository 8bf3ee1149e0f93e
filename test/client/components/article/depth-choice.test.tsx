import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { DepthChoice } from '#client/components/article/depth-choice.tsx';

function show() {
  const onChoose = vi.fn();
  render(<DepthChoice minutes={{ takeaways: 1, full: 4 }} chosen="full" onChoose={onChoose} />);
  return onChoose;
}

test('offers the key takeaways and the full story, each with its reading time', () => {
  show();
  expect(screen.getByRole('group', { name: 'How much of the story to show' })).toBeTruthy();
  expect(screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent)).toEqual([
    'Key takeaways 1 min',
    'Full story 4 min',
  ]);
  expect(screen.getByRole('radio', { name: 'Full story 4 min', checked: true })).toBeTruthy();
});

test('reports the depth that the reader chooses', async () => {
  const onChoose = show();
  await userEvent.click(screen.getByRole('radio', { name: 'Key takeaways 1 min' }));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('takeaways');
});

test('calls the key takeaways what the story calls them, in its language', () => {
  render(
    <DepthChoice
      heading={{ text: 'Kurz gesagt', lang: 'de' }}
      minutes={{ takeaways: 1, full: 4 }}
      chosen="full"
      onChoose={vi.fn()}
    />,
  );
  expect(screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent)).toEqual([
    'Kurz gesagt 1 min',
    'Full story 4 min',
  ]);
  expect(screen.getByText('Kurz gesagt').lang).toBe('de');
});
