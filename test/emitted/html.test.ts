import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { builtFiles, readBuilt } from '../fixtures/sites/built-site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      // The search runs while typing, so a submit button would do nothing.
      'wcag/h32': 'off',
      // It does not know links that are named by a heading. axe checks the names of all links.
      'wcag/h30': 'off',
      // Files from the same origin are as trustworthy as the page.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

test('every document is valid HTML', async () => {
  const files = builtFiles.filter((file) => file.endsWith('.html'));
  expect(files.length).toBeGreaterThan(10);
  const problems: string[] = [];
  for (const file of files) {
    const { results } = await validator.validateString(readBuilt(file).toString(), file);
    for (const { messages } of results) {
      problems.push(
        ...messages.map(({ ruleId, message, selector }) => `${file}: ${ruleId}: ${message} (${selector})`),
      );
    }
  }
  expect(problems).toEqual([]);
});
