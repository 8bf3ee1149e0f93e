import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA, and what axe advises beyond it. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** What only another theme can change. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/**
 * What axe objects to in a page as it stands, one line for each rule.
 *
 * @param onlyColours whether to look at nothing but colours
 */
export async function findFaults(page: Page, onlyColours = false): Promise<string[]> {
  // Pages have no frames, which is all that the slower mode is for.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (onlyColours
    ? axe.withRules(rulesOfColour)
    : axe.withTags(standards)
  ).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
