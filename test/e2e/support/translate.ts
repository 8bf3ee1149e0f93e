import { expect, type Locator } from '@playwright/test';

/** The stubbed translation puts it before each text. */
const mark = '»';

/**
 * Translates the page as Chrome does: replaces each text node by two nested `<font>` elements with other text, sets the
 * language and class of `<html>`, and translates text that is inserted or changed later.
 */
function translate(prefix: string): void {
  const silent = 'script, style, textarea, svg, [translate="no"]';
  function translateText(node: Text): void {
    const { parentElement: parent, data } = node;
    if (!parent || parent.matches('font') || parent.closest(silent)) return;
    if (data.trim() === '' || data.includes(prefix)) return;
    const text = data.replace(/\S/, `${prefix}$&`);
    if (parent.matches('title, option')) {
      node.data = text;
      return;
    }
    const inner = document.createElement('font');
    inner.append(text);
    const outer = document.createElement('font');
    outer.append(inner);
    for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
    node.replaceWith(outer);
  }
  function translateAll(root: Node): void {
    if (root instanceof Text) translateText(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) translateText(text);
  }
  const { documentElement } = document;
  documentElement.lang = 'de';
  documentElement.classList.add('translated-ltr');
  translateAll(documentElement);
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') translateAll(target);
      for (const node of addedNodes) if (node.isConnected) translateAll(node);
    }
  }).observe(documentElement, { subtree: true, childList: true, characterData: true });
}

const start = `(${translate})(${JSON.stringify(mark)})`;

/** When a translation starts, and the script that starts it in every document. */
export const translations = {
  'before hydration': `addEventListener('DOMContentLoaded', () => ${start});`,
  'after hydration': `addEventListener('DOMContentLoaded', () => {
    const html = document.documentElement;
    const observer = new MutationObserver(() => {
      if (html.dataset.hydrated === undefined) return;
      observer.disconnect();
      ${start};
    });
    observer.observe(html, { attributes: true });
  });`,
};

/** The visible text of an element as it was before its translation. */
async function originalText(element: Locator): Promise<string> {
  return (await element.innerText()).replaceAll(mark, '').replace(/\s+/g, ' ').trim();
}

/** Waits until an element shows the translation of a text, and no other text. */
export async function expectText(element: Locator, text: string | RegExp): Promise<void> {
  await expect(element.locator('font').first()).toBeAttached();
  const matches = typeof text === 'string' ? new RegExp(`^${RegExp.escape(text)}$`) : text;
  await expect.poll(() => originalText(element)).toMatch(matches);
}
