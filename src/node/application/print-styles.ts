import { type AtRule, type Container, parse, root } from 'postcss';

/** The order of layers in src/client/styles/index.css. */
const layers = ['tokens', 'base', 'parts', 'utilities'];

/**
 * Moves the rules for print out of style sheets, so that no page loads them before its first paint.
 *
 * @param sheets style sheets, the application's first
 * @returns the sheets without `@media print` rules, and one with these rules, in the order of the sheets. They are in a layer
 *   after all others, since sheets that are loaded later would override them otherwise.
 */
export function separatePrint(sheets: readonly string[]): { screen: string[]; print: string } {
  const print = root();
  const screen = sheets.map((text) => {
    const sheet = parse(text);
    sheet.walkAtRules('media', (rule) => {
      if (rule.params === 'print') print.append(takeOut(rule));
    });
    return sheet.toString();
  });
  return { screen, print: `@layer print{@layer ${layers.join(',')};${print}}` };
}

/** Removes a rule, and layers that it leaves empty, from its sheet. Returns the rule in copies of its layers. */
function takeOut(rule: AtRule): AtRule {
  let within = rule.parent as Container | undefined;
  let taken: AtRule = rule.remove();
  while (within?.type === 'atrule') {
    const layer = within as AtRule;
    within = layer.parent as Container | undefined;
    taken = layer.clone({ nodes: [taken] });
    if (layer.nodes?.length === 0) layer.remove();
  }
  return taken;
}
