import { defineConfig } from '@playwright/test';
import { browserArguments, findTestBrowser } from './support/browser.ts';

const executablePath = findTestBrowser();
/** Set TEST_PORT to test two working copies at the same time. */
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
    // Traces slow every test down; `npm run test:e2e -- --trace retain-on-failure` records them.
    trace: 'off',
    // Playwright cannot intercept a service worker's requests as the page's own; the offline specs allow the worker.
    serviceWorkers: 'block',
    launchOptions: { args: browserArguments, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'built', testMatch: '**/*.spec.ts', use: { baseURL: built } },
    { name: 'dev', testMatch: ['**/journey.spec.ts', '**/dev-server.dev.ts'], use: { baseURL: dev } },
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
