/** How long a toast stays: time to notice it, and to read each character. */
const noticeMs = 2500;
const characterMs = 60;
/** How long assistive technology needs to notice a new live region. */
const regionDelayMs = 100;

interface ToastOptions {
  buttons?: readonly HTMLElement[];
  /** how much longer than for reading its text it stays */
  extraMs?: number;
  /** called before it is hidden */
  onHide?(): void;
}

let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let beforeHide: (() => void) | undefined;

/**
 * Shows a sentence over the page for a few seconds and announces it to assistive technology. It hides earlier when it
 * is clicked and when the page changes.
 */
export function showToast(text: string, { buttons = [], extraMs = 0, onHide }: ToastOptions = {}): void {
  // Only changes of an existing live region are announced.
  region ??= createRegion();
  hideToast();
  beforeHide = onHide;
  timer = setTimeout(() => {
    region?.replaceChildren(text, ...buttons);
    timer = setTimeout(hideUnlessUsed, noticeMs + characterMs * text.length + extraMs);
  }, regionDelayMs);
}

/** Hides the toast if there is one. */
export function hideToast(): void {
  clearTimeout(timer);
  beforeHide?.();
  region?.replaceChildren();
}

function hideUnlessUsed(): void {
  if (region?.matches(':hover, :focus-within')) timer = setTimeout(hideUnlessUsed, noticeMs);
  else hideToast();
}

function createRegion(): HTMLElement {
  const element = Object.assign(document.createElement('p'), { className: 'message' });
  // Some supported browsers lack the property `role` (docs/support.md).
  element.setAttribute('role', 'status');
  // Before the click reaches a button, whose action may show the next toast.
  element.addEventListener('click', hideToast, true);
  document.body.append(element);
  return element;
}
