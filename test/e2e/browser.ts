import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
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

/** The installed Chromium or Chrome, or the one that Playwright has installed; undefined when there is none. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...onPath, ...usualPlaces, chromium.executablePath()].find((file) => existsSync(file));
}

/** Installs Chromium: from Debian's packages where that is possible, else as Playwright does. */
function installBrowser(): void {
  const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  const commands = [
    ...(isDebianRoot
      ? [
          ['apt-get', 'update'],
          ['apt-get', 'install', '--yes', 'chromium'],
        ]
      : []),
    ['npx', 'playwright', 'install', 'chromium'],
  ];
  for (const [command = '', ...args] of commands) {
    if (findBrowser()) return;
    spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  }
}

if (import.meta.main) {
  if (!findBrowser()) installBrowser();
  const browser = findBrowser();
  if (!browser) {
    process.stderr.write(
      'The end-to-end tests need a browser: install Chromium or Google Chrome, then run the tests again.\n',
    );
    process.exit(1);
  }
  process.stdout.write(`End-to-end tests run in ${browser}\n`);
}
