import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { gigawatt } from '#node/plugin.ts';
import { root } from '../load/sites.ts';

/** Runs a dev server in its own process, sends its URL to the parent, and exits with it. */
const [content, cache] = process.argv.slice(2);
if (!content || !cache || !process.send)
  throw new Error('Only bench/dev/dev.ts starts this, with two folders.');
const server = await createServer({
  configFile: false,
  root,
  logLevel: 'error',
  server: { port: 0 },
  plugins: [react(), gigawatt({ content, cache })],
});
await server.listen();
process.send(server.resolvedUrls?.local[0]);
process.once('disconnect', () => process.exit());
