import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../test/e2e/support/browser.ts';

/** Emulated network conditions. */
export interface Network {
  name: string;
  /** ms from a request to the first byte of its response */
  latency: number;
  /** bits per second; 0 is unlimited */
  down: number;
  up: number;
}

export const slow4g: Network = { name: 'slow 4G', latency: 150, down: 1.6e6, up: 0.75e6 };
export const fast: Network = { name: 'fast', latency: 0, down: 0, up: 0 };

/** CPU slowdown factor. */
export const cpuSlowdown = 4;
export const viewport = { width: 412, height: 823 };

/** A point in the window, in px. */
export interface Point {
  x: number;
  y: number;
}

/** A file loaded over the network. */
export interface Transfer {
  url: string;
  /** bytes on the wire, headers included */
  bytes: number;
  /** seconds on the clock of the network log */
  finished: number;
}

/** The part of the DevTools protocol in use. */
export type Devtools = Pick<CDPSession, 'on' | 'send'>;

/** A tab with a slowed CPU and a network log. */
export interface WatchedTab {
  devtools: Devtools;
  transfers: Transfer[];
  /** time of the load event on the clock of `transfers`; undefined before it */
  loaded(): number | undefined;
  emulate(network: Network): Promise<void>;
  /** resolves when the network has been idle for this time since the call */
  waitForIdle(idleMs: number): Promise<void>;
  close(): Promise<void>;
}

/** A tab that Playwright controls, with an empty cache. */
export interface Tab extends WatchedTab {
  page: Page;
}

/**
 * Finds the full browser, not the headless shell.
 *
 * @throws if no browser is installed
 */
export function browserPath(): string {
  const found = findBrowser();
  if (!found) throw new Error('The benchmark needs Chromium or Google Chrome.');
  return found;
}

/** Starts the browser under Playwright. */
export async function launch(): Promise<Browser> {
  // Playwright turns off the back/forward cache, which readers have.
  return chromium.launch({
    executablePath: browserPath(),
    args: browserArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}

/**
 * Opens a tab in a new context, without cache and connections.
 *
 * @param hasTouch whether its device has a touch screen
 */
export async function openTab(browser: Browser, { hasTouch = false } = {}): Promise<Tab> {
  const context = await browser.newContext({ viewport, hasTouch });
  const page = await context.newPage();
  const watched = await watchTab(await context.newCDPSession(page), () => context.close());
  return { page, ...watched };
}

/** Slows the CPU of a tab and logs its network from now on. */
export async function watchTab(devtools: Devtools, close: () => Promise<void>): Promise<WatchedTab> {
  const transfers: Transfer[] = [];
  const loading = new Map<string, string>();
  let lastActivity = performance.now();
  let loaded: number | undefined;
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    loading.set(requestId, request.url);
    lastActivity = performance.now();
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    transfers.push({ url: loading.get(requestId) ?? '', bytes: encodedDataLength, finished: timestamp });
    loading.delete(requestId);
    lastActivity = performance.now();
  });
  devtools.on('Network.loadingFailed', ({ requestId }) => loading.delete(requestId));
  devtools.on('Page.loadEventFired', ({ timestamp }) => {
    loaded = timestamp;
    lastActivity = performance.now();
  });
  await devtools.send('Network.enable');
  await devtools.send('Page.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  return {
    devtools,
    transfers,
    loaded: () => loaded,
    async emulate({ latency, down, up }) {
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency,
        downloadThroughput: down === 0 ? -1 : down / 8,
        uploadThroughput: up === 0 ? -1 : up / 8,
      });
    },
    async waitForIdle(idleMs) {
      // The latest action may not have started its requests yet.
      lastActivity = performance.now();
      while (loading.size > 0 || performance.now() - lastActivity < idleMs) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close,
  };
}

/** Resolves when the application has hydrated the page, and rejects after two minutes. */
export async function waitForHydration(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.hydrated !== undefined, undefined, {
    polling: 200,
    timeout: 120_000,
  });
}
