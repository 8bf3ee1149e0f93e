import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { Tool } from '#client/features/picture/picture-tool.tsx';

beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});

function openPicture() {
  const close = vi.fn();
  render(
    <figure>
      <a href="/images/harbour.jpg">
        <img src="/small.jpg" alt="A harbour" width="1600" height="900" />
      </a>
      <figcaption>
        <p>The harbour at noon.</p>
        <p>A. Nyman</p>
      </figcaption>
    </figure>,
  );
  const trigger = screen.getByRole('link');
  render(<Tool trigger={trigger} pressCount={1} close={close} />);
  return { trigger, close, dialog: screen.getByRole('dialog', { name: 'A harbour' }) };
}

test('the dialog shows the whole picture with its text alternative, caption and credit', () => {
  const { dialog } = openPicture();
  const image = within(dialog).getByRole('img', { name: 'A harbour' });
  expect(image.getAttribute('src')).toBe('/images/harbour.jpg');
  within(dialog).getByText('The harbour at noon.');
  within(dialog).getByText('A. Nyman');
  within(dialog).getByRole('button', { name: 'Close' });
});

test('closing the dialog returns the focus to the picture', async () => {
  const { dialog, trigger, close } = openPicture();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  dialog.dispatchEvent(new Event('close'));
  expect(close).toHaveBeenCalled();
  expect(document.activeElement).toBe(trigger);
});
