import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA and axe's best practices. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** The rules whose result depends on the theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Runs axe on a page in its current state.
 *
 * @returns one line for each violated rule
 */
export async function findAxeViolations(page: Page, onlyColours = false): Promise<string[]> {
  // Pages have no frames, so the faster legacy mode is enough.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (onlyColours ? axe.withRules(colourRules) : axe.withTags(standards)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
