import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../test/e2e/support/browser.ts';

/** What the network of a reader is like. */
export interface Network {
  name: string;
  /** ms from a request to its answer's first byte */
  latency: number;
  /** bits a second */
  down: number;
  up: number;
}

export const slow4g: Network = { name: 'slow 4G', latency: 150, down: 1.6e6, up: 0.75e6 };
export const fast: Network = { name: 'fast', latency: 0, down: 0, up: 0 };

/** How many times slower the processor is made. */
export const slowdown = 4;
export const viewport = { width: 412, height: 823 };

/** A file that came over the network. */
export interface Transfer {
  url: string;
  /** bytes on the wire, headers included */
  bytes: number;
  /** seconds on the clock of the browser's network log */
  finished: number;
}

/** What is used of the DevTools protocol. */
export type Devtools = Pick<CDPSession, 'on' | 'send'>;

/** A page whose processor is slowed down, and a log of what it loads. */
export interface Watched {
  devtools: Devtools;
  transfers: Transfer[];
  /** when the load event fired, on the clock of transfers; undefined before it */
  loaded(): number | undefined;
  emulate(network: Network): Promise<void>;
  /** resolves when nothing has been loading for so many ms, from the call on */
  quiet(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/** A browser tab with an empty cache, its processor slowed down. */
export interface Tab extends Watched {
  page: Page;
}

/**
 * The browser as readers have it, with its windows.
 *
 * @throws when there is none
 */
export function browserPath(): string {
  const found = findBrowser();
  if (!found) throw new Error('The benchmark needs Chromium or Google Chrome.');
  return found;
}

/** Starts the browser with all that Playwright can do. */
export async function launch(): Promise<Browser> {
  // Readers go back through the browser's own cache of pages, which Playwright switches off.
  return chromium.launch({
    executablePath: browserPath(),
    args: browserArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}

/** Opens a tab in a context of its own, so that it has neither cache nor connections. */
export async function openTab(browser: Browser): Promise<Tab> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const watched = await watch(await context.newCDPSession(page), () => context.close());
  return { page, ...watched };
}

/** Slows a page down and keeps a log of what it loads from then on. */
export async function watch(devtools: Devtools, close: () => Promise<void>): Promise<Watched> {
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
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
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
    async quiet(milliseconds) {
      // What has just been done may not have asked for anything yet.
      lastActivity = performance.now();
      while (loading.size > 0 || performance.now() - lastActivity < milliseconds) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close,
  };
}

/** Resolves when the application has taken over the page; a page without it never resolves. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.hydrated !== undefined, undefined, {
    polling: 200,
    timeout: 120_000,
  });
}
