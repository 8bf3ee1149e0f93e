/** Long enough to read a message twice. */
const durationMs = 8000;
/** How long assistive technology may need to notice a new live region. */
const regionDelayMs = 100;

let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Something that the reader can do about a message, such as to undo it. */
export interface MessageAction {
  name: string;
  run(): void;
}

/**
 * Shows a message over the page for a few seconds, and announces it to assistive technology.
 *
 * @param text a whole sentence
 */
export function showToast(text: string, action?: MessageAction): void {
  // Only changes in a live region that was there before are announced.
  region ??= createRegion();
  clearTimeout(timer);
  timer = setTimeout(() => {
    region?.replaceChildren(text, ...(action ? [' ', createButton(action)] : []));
    timer = setTimeout(hideUnlessFocused, durationMs);
  }, regionDelayMs);
}

/** Takes the last message back when it is no longer true. */
export function hideToast(): void {
  clearTimeout(timer);
  region?.replaceChildren();
}

function hideUnlessFocused(): void {
  // A message whose button the reader has reached stays until it is used or left.
  if (region?.contains(document.activeElement)) timer = setTimeout(hideUnlessFocused, durationMs);
  else region?.replaceChildren();
}

function createRegion(): HTMLElement {
  const element = Object.assign(document.createElement('p'), { className: 'message' });
  // The property of this name is younger than what can run the application (docs/support.md).
  element.setAttribute('role', 'status');
  document.body.append(element);
  return element;
}

function createButton({ name, run }: MessageAction): HTMLElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: name });
  button.addEventListener('click', () => {
    region?.replaceChildren();
    run();
  });
  return button;
}
