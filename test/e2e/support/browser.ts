import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** Chromium's engine without the windows of a browser: the tests take half the time in it. */
const shell = 'chromium-headless-shell';
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

// One command for all machines: as root Chromium runs only without its sandbox, and a test needs no network.
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

/** The installed Chromium or Chrome, or the one that Playwright has installed; undefined when there is none. */
export function findBrowser(): string | undefined {
  const onPath = names.map(findOnPath).find((file) => file !== undefined);
  return onPath ?? [...usualPlaces, chromium.executablePath()].find((file) => existsSync(file));
}

/** The browser for the end-to-end tests: the shell where it is installed. */
export function findTestBrowser(): string | undefined {
  return findOnPath(shell) ?? findBrowser();
}

/** Installs the shell from Debian's packages where that is possible; else, where there is no browser, Playwright's. */
function installBrowser(): void {
  const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (isDebianRoot && !findOnPath(shell)) {
    run('apt-get', 'update');
    run('apt-get', 'install', '--yes', shell);
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
