import { preview } from 'vite';
import { servePaper } from '../e2e/support/paper.ts';
import { startFirefox } from './firefox.ts';
import { runJourney } from './journey.ts';
import { runRightToLeft } from './right-to-left.ts';
import { startWebKit } from './webkit.ts';

/**
 * Runs a reader's journeys in every other installed engine: `npm run build && npm run test:engines`. One is on the built
 * sample, one on an Arabic paper that it builds.
 */
const engines = { Firefox: startFirefox, WebKit: startWebKit };
const print = (text: string) => process.stdout.write(`${text}\n`);

const server = await preview({
  preview: { port: Number(process.env.TEST_PORT ?? 4183) + 8 },
  logLevel: 'silent',
});
const arabic = await servePaper('ar');
const journeys = [
  { run: runJourney, address: server.resolvedUrls?.local[0] ?? '' },
  { run: runRightToLeft, address: `${arabic.address}/` },
];
for (const [name, start] of Object.entries(engines)) {
  const engine = await start();
  if (!engine) {
    print(`${name} is not installed: skipped.`);
    continue;
  }
  print(`${engine.name}:`);
  let last = performance.now();
  try {
    for (const { run, address } of journeys) {
      await run(engine, address, (step) => {
        print(`  ✓ ${step} (${Math.round(performance.now() - last)} ms)`);
        last = performance.now();
      });
    }
  } catch (error) {
    print(`  ✗ ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    await engine.close();
  }
}
await arabic.close();
await server.close();
