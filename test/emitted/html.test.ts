import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { builtFiles, readBuilt } from '../fixtures/sites/built-site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      // The search answers while words are typed, and says so; a button would do nothing.
      'wcag/h32': 'off',
      // What comes from the site itself is as trustworthy as the page.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

test('every document is valid HTML', async () => {
  // The document for pages offline has no title: the one of the page that it comes to show would stand beside it.
  const files = builtFiles.filter((file) => file.endsWith('.html') && file !== 'offline.html');
  expect(files.length).toBeGreaterThan(10);
  const faults: string[] = [];
  for (const file of files) {
    const { results } = await validator.validateString(readBuilt(file).toString(), file);
    for (const { messages } of results) {
      faults.push(
        ...messages.map(({ ruleId, message, selector }) => `${file}: ${ruleId}: ${message} (${selector})`),
      );
    }
  }
  expect(faults).toEqual([]);
});
