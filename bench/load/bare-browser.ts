import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browserArguments } from '../../test/e2e/support/browser.ts';
import { browserPath, type Devtools, viewport, type Watched, watch } from './browser.ts';

/** A tab that has no more attached to it than what slows it down and logs its network. */
export interface BareTab extends Watched {
  /** resolves when the page has loaded */
  open(address: string): Promise<void>;
  /** runs a function that stands on its own in the page, and resolves with what it gives */
  evaluate<Value>(work: () => Promise<Value> | Value): Promise<Value>;
}

/** A browser for measuring loads. */
export interface BareBrowser {
  openTab(): Promise<BareTab>;
  close(): Promise<void>;
}

/**
 * Starts the browser without Playwright, which attaches to every page what a debugger needs: then Chromium works
 * out source positions of functions and captures stacks while scripts are evaluated, in tasks that no reader has.
 *
 * @throws when there is no browser
 */
export async function launchBare(): Promise<BareBrowser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'gigawatt-profile-'));
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const browser = spawn(browserPath(), [...browserArguments, ...own], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let told = '';
    browser.stderr.on('data', (chunk) => {
      told += chunk;
      const found = /ws:\/\/\S+/.exec(told);
      if (found) resolve(found[0]);
    });
    browser.once('exit', () => reject(new Error(`The browser has not started: ${told}`)));
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

/** The DevTools protocol, of the browser itself and of sessions with its tabs. */
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

/** Opens a tab in a context of its own, so that it has neither cache nor connections. */
async function openTab(connect: Connect): Promise<BareTab> {
  const browser = connect();
  const { browserContextId } = await browser.send('Target.createBrowserContext');
  const target = { url: 'about:blank', browserContextId, ...viewport };
  const { targetId } = await browser.send('Target.createTarget', target);
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const devtools = connect(sessionId);
  const watched = await watch(devtools, async () => {
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
