import type { Page } from '@playwright/test';

/** More than the number of focusable elements on any page of the sample. */
const maxPresses = 400;

/** Describes the focused element; undefined after the page's last one. */
function inspectFocus(): { html: string; isSeen: boolean } | undefined {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return undefined;
  // Radio buttons are visually replaced by their labels.
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
 * Tabs through a page from the focused element to the end.
 *
 * @returns one line for each element that was focused while completely hidden, and one if the end was not reached
 */
export async function findHiddenFocus(page: Page): Promise<string[]> {
  const hidden: string[] = [];
  for (let press = 0; press < maxPresses; press++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(inspectFocus);
    if (!focus) return hidden;
    if (!focus.isSeen) hidden.push(`hidden focus: ${focus.html}`);
  }
  return [...hidden, `the focus did not reach the end after ${maxPresses} presses`];
}
