import { fireEvent, screen } from '@testing-library/react';
import { createMemoryRouter } from 'react-router';
import { expect, test, vi } from 'vitest';
import { watchTools } from '#client/features/tools/watch-tools.ts';

const toolbox = vi.hoisted(() => ({ attempts: 0 }));

vi.mock('#client/features/tools/toolbox.tsx', () => {
  toolbox.attempts++;
  throw new TypeError('Failed to fetch');
});

test('a failure to load the toolbox is reported when a button is pressed, not on hover', async () => {
  document.body.innerHTML = '<button data-tool="share">Share</button>';
  watchTools(createMemoryRouter([{ path: '*' }]), () => {});
  const button = screen.getByRole('button', { name: 'Share' });
  fireEvent.pointerOver(button);
  await vi.waitFor(() => expect(toolbox.attempts).toBe(1));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(screen.queryByRole('status')).toBeNull();
  fireEvent.click(button);
  expect((await screen.findByText(/^That could not be loaded/)).getAttribute('role')).toBe('status');
});
