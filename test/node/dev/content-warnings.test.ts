import { createLogger } from 'vite';
import { expect, test } from 'vitest';
import type { Problem } from '#domain/reading/problems.ts';
import { createWarningLog } from '#node/dev/content-warnings.ts';

const warning = (message: string): Problem => ({
  file: 'content/articles/one.json',
  line: 1,
  column: 1,
  path: 'title',
  message,
  fix: 'Correct it.',
});

test('a warning is logged once while it lasts, and again when it comes back', () => {
  const logged: string[] = [];
  const logger = { ...createLogger(), warn: (text: string) => logged.push(text) };
  const log = createWarningLog(logger);
  log([warning('first')]);
  log([warning('first'), warning('second')]);
  log([]);
  log([warning('first')]);
  expect(logged.map((text) => /first|second/.exec(text)?.[0])).toEqual(['first', 'second', 'first']);
  expect(logged[1]).not.toContain('first');
});
