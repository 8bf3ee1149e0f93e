import { preview } from 'vite';
import { startFirefox } from './firefox.ts';
import { runJourney } from './journey.ts';
import { startWebKit } from './webkit.ts';

/** Runs the journey on the built sample in every other installed engine: `npm run build && npm run test:engines`. */
const engines = { Firefox: startFirefox, WebKit: startWebKit };
const print = (text: string) => process.stdout.write(`${text}\n`);

const server = await preview({
  preview: { port: Number(process.env.TEST_PORT ?? 4183) + 8 },
  logLevel: 'silent',
});
const address = server.resolvedUrls?.local[0] ?? '';
for (const [name, start] of Object.entries(engines)) {
  const engine = await start();
  if (!engine) {
    print(`${name} is not installed: skipped.`);
    continue;
  }
  print(`${engine.name}:`);
  let last = performance.now();
  try {
    await runJourney(engine, address, (step) => {
      print(`  ✓ ${step} (${Math.round(performance.now() - last)} ms)`);
      last = performance.now();
    });
  } catch (error) {
    print(`  ✗ ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    await engine.close();
  }
}
await server.close();
