import { defineConfig } from '@playwright/test';
import { browserArguments, findTestBrowser } from './support/browser.ts';

const executablePath = findTestBrowser();
/** Two working copies are tested side by side when one of them is given ports of its own. */
const port = Number(process.env.TEST_PORT ?? 4183);
const built = `http://localhost:${port}`;
const dev = `http://localhost:${port + 1}`;
export default defineConfig({
  testDir: '.',
  outputDir: '../../.reports/e2e',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  reporter: [['list'], ['json', { outputFile: '../../.reports/e2e.json' }]],
  use: {
    // To make a trace of each test takes time; `npm run test:e2e -- --trace retain-on-failure` does.
    trace: 'off',
    // Requests that a worker makes for a page cannot be intercepted as the page's own; offline.spec.ts is about it.
    serviceWorkers: 'block',
    launchOptions: { args: browserArguments, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'built', testMatch: '**/*.spec.ts', use: { baseURL: built } },
    { name: 'dev', testMatch: ['**/walk.spec.ts', '**/dev-server.dev.ts'], use: { baseURL: dev } },
  ],
  webServer: [
    {
      command: `npx vite preview --port ${port} --strictPort`,
      cwd: '../..',
      url: built,
      reuseExistingServer: false,
    },
    {
      command: `npx vite --port ${port + 1} --strictPort`,
      cwd: '../..',
      url: dev,
      reuseExistingServer: false,
    },
  ],
});
