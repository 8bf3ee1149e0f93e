// Sums up the reports of all test runners. Plain JavaScript, so that any version of Node runs it.
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

/** Whether a test file failed to load, and so has no failed test to count. */
function isBrokenFile({ status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0;
}
