import type { Page } from '@playwright/test';

/** The text spacing of WCAG 1.4.12, with which no content may be lost. */
const textSpacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** Applies a style sheet to the page, as a reader's extension does; the policy does not restrict it. */
export function addUserStyle(page: Page, css: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

export const applyTextSpacing = (page: Page) => addUserStyle(page, textSpacing);

/** Opens or closes every disclosure. */
export async function setAllDisclosures(page: Page, isOpen: boolean): Promise<void> {
  await page.evaluate((wanted) => {
    for (const details of document.querySelectorAll('details')) details.open = wanted;
  }, isOpen);
}

/**
 * Finds text beyond the window's edge, text that is clipped, and horizontal scrolling of the page. Scroll containers
 * (tables, code, the topics bar) may be wider, and line-clamped summaries of cards are not reported.
 */
export function findContentLoss(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems: string[] = [];
    const excess = document.documentElement.scrollWidth - window.innerWidth;
    if (excess > 0) problems.push(`the page is ${excess} px wider than the window`);
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
        problems.push(`cut off: ${element.textContent.slice(0, 60)}`);
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
        problems.push(`beyond the edge: ${node.nodeValue.slice(0, 60)}`);
    }
    return problems;
  });
}
