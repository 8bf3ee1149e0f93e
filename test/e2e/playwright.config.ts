import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './browser.ts';

const executablePath = findBrowser();
const built = 'http://localhost:4183';
const dev = 'http://localhost:4184';
export default defineConfig({
  testDir: '.',
  outputDir: '../../.reports/e2e',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  reporter: [['list'], ['json', { outputFile: '../../.reports/e2e.json' }]],
  use: {
    trace: 'retain-on-failure',
    launchOptions: { args: browserArguments, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'built', testMatch: '*.spec.ts', use: { baseURL: built } },
    { name: 'dev', testMatch: ['walk.spec.ts', 'dev-server.dev.ts'], use: { baseURL: dev } },
  ],
  webServer: [
    {
      command: 'npx vite preview --port 4183 --strictPort',
      cwd: '../..',
      url: built,
      reuseExistingServer: false,
    },
    { command: 'npx vite --port 4184 --strictPort', cwd: '../..', url: dev, reuseExistingServer: false },
  ],
});
