import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** Chromium's headless shell; the tests take half the time in it. */
const headlessShell = 'chromium-headless-shell';
const defaultPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

// Chromium refuses to run as root with its sandbox, and tests need no background networking.
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function findOnPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
}

/** Finds the installed Chromium or Chrome, or Playwright's own. */
export function findBrowser(): string | undefined {
  const onPath = names.map(findOnPath).find((file) => file !== undefined);
  return onPath ?? [...defaultPaths, chromium.executablePath()].find((file) => existsSync(file));
}

/** Finds the browser for the end-to-end tests, preferably the headless shell. */
export function findTestBrowser(): string | undefined {
  return findOnPath(headlessShell) ?? findBrowser();
}

/** Installs Debian's headless shell if possible, or else Playwright's Chromium if there is no browser. */
function installBrowser(): void {
  const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (isDebianRoot && !findOnPath(headlessShell)) {
    run('apt-get', 'update');
    run('apt-get', 'install', '--yes', headlessShell);
  }
  if (!findTestBrowser()) run('npx', 'playwright', 'install', 'chromium');
}

function run(command: string, ...args: string[]): void {
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

if (import.meta.main) {
  installBrowser();
  const browser = findTestBrowser();
  if (!browser) {
    process.stderr.write(
      'The end-to-end tests need a browser: install Chromium or Google Chrome, then run the tests again.\n',
    );
    process.exit(1);
  }
  process.stdout.write(`End-to-end tests run in ${browser}\n`);
}
