// Adds up the runners' reports; plain JavaScript, so that any Node can run it.
import { existsSync, readFileSync } from 'node:fs';

const read = (name) => {
  const file = new URL(`../.reports/${name}.json`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

let passed = 0;
let failed = 0;
for (const name of ['unit', 'emitted']) {
  const report = read(name);
  passed += report?.numPassedTests ?? 0;
  failed += (report?.numFailedTests ?? 0) + (report?.testResults ?? []).filter(isBrokenFile).length;
}
const stats = read('e2e')?.stats;
passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
failed += stats?.unexpected ?? 0;
process.stdout.write(`${passed} passed, ${failed} failed\n`);

/** A test file that could not even be loaded has no failed test to count. */
function isBrokenFile({ status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0;
}
