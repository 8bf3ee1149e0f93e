import { preview } from 'vite';
import { startFirefox } from './firefox.ts';
import { walk } from './walk.ts';
import { startWebKit } from './webkit.ts';

/** Walks through the built sample in every other engine that is installed: `npm run build && npm run test:engines`. */
const engines = { Firefox: startFirefox, WebKit: startWebKit };
const say = (text: string) => process.stdout.write(`${text}\n`);

const server = await preview({
  preview: { port: Number(process.env.TEST_PORT ?? 4183) + 8 },
  logLevel: 'silent',
});
const address = server.resolvedUrls?.local[0] ?? '';
for (const [name, start] of Object.entries(engines)) {
  const engine = await start();
  if (!engine) {
    say(`${name} is not installed: skipped.`);
    continue;
  }
  say(`${engine.name}:`);
  let last = performance.now();
  try {
    await walk(engine, address, (step) => {
      say(`  ✓ ${step} (${Math.round(performance.now() - last)} ms)`);
      last = performance.now();
    });
  } catch (error) {
    say(`  ✗ ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    await engine.close();
  }
}
await server.close();
