import type { Page } from '@playwright/test';

/** The spacing that readers may set by WCAG 1.4.12 without losing anything. */
const textSpacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** Gives the page a reader's own style sheet, which no policy of the page forbids. */
export function addReaderStyle(page: Page, css: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

export const spaceText = (page: Page) => addReaderStyle(page, textSpacing);

/** Opens or closes whatever folds. */
export async function setAllOpen(page: Page, isOpen: boolean): Promise<void> {
  await page.evaluate((wanted) => {
    for (const details of document.querySelectorAll('details')) details.open = wanted;
  }, isOpen);
}

/**
 * What is lost to readers at the window's width: text beyond its edge or cut off by what holds it, and a page that
 * scrolls sideways. What scrolls by itself (tables, code, the strip of sections) may be wider; a card's summary ends
 * with an ellipsis, since the story is behind it.
 */
export function findLosses(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const losses: string[] = [];
    const excess = document.documentElement.scrollWidth - window.innerWidth;
    if (excess > 0) losses.push(`the page is ${excess} px wider than the window`);
    const clips = (element: Element) => {
      const { overflowX, overflowY, webkitLineClamp, clipPath } = getComputedStyle(element);
      return clipPath === 'none' && webkitLineClamp === 'none' && /hidden|clip/.test(overflowX + overflowY);
    };
    for (const element of document.querySelectorAll('body *')) {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      if (
        !element.textContent ||
        !element.checkVisibility({ contentVisibilityAuto: true }) ||
        !clips(element)
      )
        continue;
      if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
        losses.push(`cut off: ${element.textContent.slice(0, 60)}`);
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.nodeValue?.trim() || !parent?.checkVisibility({ visibilityProperty: true })) continue;
      if (parent.closest('pre, nav, [tabindex="0"]')) continue;
      range.selectNodeContents(node);
      const { left, right, width } = range.getBoundingClientRect();
      if (width > 1 && (left < -1 || right > window.innerWidth + 1))
        losses.push(`beyond the edge: ${node.nodeValue.slice(0, 60)}`);
    }
    return losses;
  });
}
