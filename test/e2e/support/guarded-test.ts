import { test as base, expect } from '@playwright/test';

/** A test in which no page breaks the site's policy: the browser would only have said so in its console. */
export const test = base.extend<{ policy: undefined }>({
  policy: [
    async ({ context }, use) => {
      const violations: string[] = [];
      context.on('console', (message) => {
        if (/Content.Security.Policy|Trusted ?(?:Type|HTML|Script)/i.test(message.text()))
          violations.push(`${message.page()?.url()}: ${message.text()}`);
      });
      await use(undefined);
      expect(violations).toEqual([]);
    },
    { auto: true },
  ],
});
