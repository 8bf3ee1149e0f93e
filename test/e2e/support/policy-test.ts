import { test as base, expect } from '@playwright/test';

/** A test that fails if a page violates the content security policy, which browsers report only in the console. */
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
