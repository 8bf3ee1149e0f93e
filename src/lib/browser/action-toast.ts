import { hideToast, showToast } from './toast.ts';

/** More time to decide and to reach the button. */
const extraMs = 6000;

/**
 * Shows a toast with a button, such as "Undo", and another that dismisses it, as Escape does. When it hides, the focus
 * returns to where it was before it moved to one of them.
 *
 * @param names the texts of the button and of the one that dismisses the toast
 * @param run called when the button is pressed
 */
export function showActionToast(
  text: string,
  names: readonly [action: string, dismiss: string],
  run: () => void,
): void {
  let focusedBefore: HTMLElement | undefined;
  const [action, dismiss] = [createButton(names[0]), createButton(names[1])];
  const buttons = [action, dismiss];
  action.addEventListener('click', run);
  for (const button of buttons) {
    button.addEventListener('focus', ({ relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && !buttons.includes(relatedTarget))
        focusedBefore = relatedTarget;
    });
  }
  const handleKey = ({ key }: KeyboardEvent) => key === 'Escape' && hideToast();
  document.addEventListener('keydown', handleKey);
  const onHide = () => {
    document.removeEventListener('keydown', handleKey);
    if (buttons.some((button) => button === document.activeElement))
      focusedBefore?.focus({ preventScroll: true });
  };
  showToast(text, { buttons, extraMs, onHide });
}

function createButton(name: string): HTMLElement {
  return Object.assign(document.createElement('button'), { type: 'button', textContent: name });
}
