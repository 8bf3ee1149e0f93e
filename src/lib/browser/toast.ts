/** Long enough to read a message twice. */
const durationMs = 8000;
/** How long assistive technology needs to notice a new live region. */
const regionDelayMs = 100;

let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A button in a toast, such as "Undo". */
interface ToastAction {
  name: string;
  run(): void;
}

/** Shows a sentence over the page for a few seconds and announces it to assistive technology. */
export function showToast(text: string, action?: ToastAction): void {
  // Only changes of an existing live region are announced.
  region ??= createRegion();
  clearTimeout(timer);
  timer = setTimeout(() => {
    region?.replaceChildren(text, ...(action ? [' ', createButton(action)] : []));
    timer = setTimeout(hideUnlessFocused, durationMs);
  }, regionDelayMs);
}

/** Hides the toast if its message is no longer true. */
export function hideToast(): void {
  clearTimeout(timer);
  region?.replaceChildren();
}

function hideUnlessFocused(): void {
  // A toast with a focused button stays until the button is used or left.
  if (region?.contains(document.activeElement)) timer = setTimeout(hideUnlessFocused, durationMs);
  else region?.replaceChildren();
}

function createRegion(): HTMLElement {
  const element = Object.assign(document.createElement('p'), { className: 'message' });
  // Some supported browsers lack the property `role` (docs/support.md).
  element.setAttribute('role', 'status');
  document.body.append(element);
  return element;
}

function createButton({ name, run }: ToastAction): HTMLElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: name });
  button.addEventListener('click', () => {
    region?.replaceChildren();
    run();
  });
  return button;
}
