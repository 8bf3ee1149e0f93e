import type { Page } from '@playwright/test';

/** More presses than any page of the sample has places for the focus. */
const presses = 400;

/** What has the focus: nothing at the page's end, else whether any of it can be seen. */
function lookAtFocus(): { html: string; isSeen: boolean } | undefined {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return undefined;
  // A choice among several is seen by its label.
  const shown = activeElement.closest('label') ?? activeElement;
  const isSeen = [...shown.getClientRects()].some(({ left, top, width, height }) =>
    [0.1, 0.5, 0.9].some((across) =>
      [0.1, 0.5, 0.9].some((down) => {
        const seen = document.elementFromPoint(left + width * across, top + height * down);
        return seen !== null && (shown.contains(seen) || seen.contains(shown));
      }),
    ),
  );
  return { html: activeElement.outerHTML.slice(0, 120), isSeen };
}

/**
 * Goes through a page with the Tab key, from where the focus is to the end.
 *
 * @returns what had the focus while all of it lay under something else or outside of the window, and what keeps the
 *   focus from going on
 */
export async function findHiddenFocus(page: Page): Promise<string[]> {
  const hidden: string[] = [];
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(lookAtFocus);
    if (!focus) return hidden;
    if (!focus.isSeen) hidden.push(`hidden focus: ${focus.html}`);
  }
  return [...hidden, `the focus has not come to the end after ${presses} presses`];
}
