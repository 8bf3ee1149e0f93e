import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browserArguments } from '../../test/e2e/support/browser.ts';
import { browserPath, type Devtools, viewport, type WatchedTab, watchTab } from './browser.ts';

/** A tab without a debugger; only throttling and network logging are attached. */
export interface BareTab extends WatchedTab {
  /** resolves when the page has loaded */
  open(address: string): Promise<void>;
  /** runs a self-contained function in the page and resolves with its result */
  evaluate<Value>(work: () => Promise<Value> | Value): Promise<Value>;
}

/** A browser for measuring page loads. */
export interface BareBrowser {
  openTab(): Promise<BareTab>;
  close(): Promise<void>;
}

/**
 * Starts the browser without Playwright, which attaches a debugger to every page: Chromium then computes source
 * positions and captures stacks while it evaluates scripts, in tasks that no reader has.
 *
 * @throws if no browser is installed
 */
export async function launchBare(): Promise<BareBrowser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'gigawatt-profile-'));
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const browser = spawn(browserPath(), [...browserArguments, ...own], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    browser.stderr.on('data', (chunk) => {
      output += chunk;
      const found = /ws:\/\/\S+/.exec(output);
      if (found) resolve(found[0]);
    });
    browser.once('exit', () => reject(new Error(`The browser did not start: ${output}`)));
  });
  const { connect, close } = await openConnection(address);
  return {
    openTab: () => openTab(connect),
    async close() {
      close();
      browser.kill();
      await once(browser, 'exit');
      await rm(profile, { recursive: true, maxRetries: 3 });
    },
  };
}

type Connect = (session?: string) => Devtools;

/** Opens a DevTools connection for the browser itself and for sessions with its tabs. */
async function openConnection(address: string): Promise<{ connect: Connect; close(): void }> {
  const socket = new WebSocket(address);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const answers = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, (event: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, method, sessionId, params, result, error } = JSON.parse(data);
    if (id === undefined) listeners.get(`${sessionId} ${method}`)?.(params);
    else if (error) answers.get(id)?.reject(new Error(error.message));
    else answers.get(id)?.resolve(result);
    answers.delete(id);
  });
  let sent = 0;
  const connect = (sessionId?: string) =>
    ({
      on: (method: string, listener: (event: unknown) => void) =>
        listeners.set(`${sessionId} ${method}`, listener),
      send(method: string, params: object = {}) {
        const answer = Promise.withResolvers<unknown>();
        answers.set(++sent, answer);
        socket.send(JSON.stringify({ id: sent, method, params, sessionId }));
        return answer.promise;
      },
    }) as unknown as Devtools;
  return { connect, close: () => socket.close() };
}

/** Opens a tab in a new context, without cache and connections. */
async function openTab(connect: Connect): Promise<BareTab> {
  const browser = connect();
  const { browserContextId } = await browser.send('Target.createBrowserContext');
  const target = { url: 'about:blank', browserContextId, ...viewport };
  const { targetId } = await browser.send('Target.createTarget', target);
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const devtools = connect(sessionId);
  const watched = await watchTab(devtools, async () => {
    await browser.send('Target.disposeBrowserContext', { browserContextId });
  });
  return {
    ...watched,
    async open(url) {
      await devtools.send('Page.navigate', { url });
      while (watched.loaded() === undefined) await new Promise((resolve) => setTimeout(resolve, 50));
    },
    async evaluate(work) {
      const expression = `(${work})()`;
      const options = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', options);
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value;
    },
  };
}
