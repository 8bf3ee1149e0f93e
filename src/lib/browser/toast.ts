/** So long, in ms, a message stands: long enough to be read twice. */
const shownFor = 8000;
/** So long, in ms, assistive technology may need to notice that there is a place for messages. */
const noticing = 100;

let place: HTMLElement | undefined;
let next: ReturnType<typeof setTimeout> | undefined;

/** Something that the reader can do about a message, such as to undo what it tells of. */
export interface MessageAction {
  name: string;
  run(): void;
}

/**
 * Tells the reader what has just happened, over the page and to assistive technology, for a few seconds.
 *
 * @param text a whole sentence
 */
export function tell(text: string, action?: MessageAction): void {
  // Only what changes in a place that has been there before is announced.
  place ??= createPlace();
  clearTimeout(next);
  next = setTimeout(() => {
    place?.replaceChildren(text, ...(action ? [' ', createButton(action)] : []));
    next = setTimeout(hide, shownFor);
  }, noticing);
}

/** Takes back what has been told last, when it is no longer true. */
export function stopTelling(): void {
  clearTimeout(next);
  place?.replaceChildren();
}

function hide(): void {
  // A message whose button the reader has reached stays until it is used or left.
  if (place?.contains(document.activeElement)) next = setTimeout(hide, shownFor);
  else place?.replaceChildren();
}

function createPlace(): HTMLElement {
  const element = Object.assign(document.createElement('p'), { className: 'message' });
  // The property of this name is younger than what can run the application (docs/support.md).
  element.setAttribute('role', 'status');
  document.body.append(element);
  return element;
}

function createButton({ name, run }: MessageAction): HTMLElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: name });
  button.addEventListener('click', () => {
    place?.replaceChildren();
    run();
  });
  return button;
}
