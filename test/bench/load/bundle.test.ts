import { expect, test } from 'vitest';
import { measureBundle } from '../../../bench/load/bundle.ts';

test('every part of the script is told by the package or folder that it comes from', {
  timeout: 60_000,
}, async () => {
  const origins = (await measureBundle()).at(-1);
  const shares = new Map(origins?.rows.map(([origin, , share]) => [origin, Number.parseFloat(share ?? '')]));
  expect(shares.get('react-dom')).toBeGreaterThan(40);
  expect(shares.get('src/client')).toBeGreaterThan(1);
  expect(shares.get('bundler')).toBeLessThan(10);
});
