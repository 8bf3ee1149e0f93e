import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { collectPageMessages, type Engine, takePageMessages } from './engine.ts';

const driver = '/usr/bin/WebKitWebDriver';
const screen = '/usr/bin/Xvfb';
/** The protocol's key for an element reference. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const port = Number(process.env.TEST_PORT ?? 4183) + 9;

/**
 * Starts Debian's WebKitGTK, Safari's engine, over WebDriver Classic. It needs the packages `webkit2gtk-driver` and
 * `xvfb`; undefined if they are not installed.
 */
export async function startWebKit(): Promise<Engine | undefined> {
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
  if (!binary || !existsSync(driver) || !existsSync(screen)) return undefined;
  const processes: ChildProcess[] = [];
  const stop = () => {
    for (const child of processes) child.kill();
  };
  try {
    const display = spawn(screen, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    processes.push(display);
    const [number] = await once(display.stdout, 'data');
    const settings = {
      DISPLAY: `:${String(number).trim()}`,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    };
    processes.push(
      spawn(driver, [`--port=${port}`], { env: { ...process.env, ...settings }, stdio: 'inherit' }),
    );
    return await startSession(binary, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

async function startSession(binary: string, stop: () => void): Promise<Engine> {
  const session = await whenReady(() =>
    send<{ sessionId: string; capabilities: { browserVersion: string } }>('POST', '', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        },
      },
    }),
  );
  const post = <Result>(path: string, body: object) =>
    send<Result>('POST', `/${session.sessionId}${path}`, body);
  const find = async (selector: string) => {
    const found = await post<Record<string, string>>('/element', { using: 'css selector', value: selector });
    return `/element/${found[elementKey]}`;
  };
  const run: Engine['run'] = (script, ...values) =>
    post('/execute/sync', { script: `return (${script})(...arguments)`, args: values });
  await post('/window/rect', { width: 1280, height: 900 });
  return {
    name: `WebKitGTK ${session.capabilities.browserVersion}`,
    async open(address) {
      await post('/url', { url: address });
      await run(collectPageMessages);
    },
    run,
    click: async (selector) => post(`${await find(selector)}/click`, {}),
    type: async (selector, text) => post(`${await find(selector)}/value`, { text }),
    messages: () => run(takePageMessages),
    async close() {
      await send('DELETE', `/${session.sessionId}`);
      stop();
    },
  };
}

async function send<Result>(method: string, path: string, body?: object): Promise<Result> {
  const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: Result & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
  return value;
}

/** Retries until the driver accepts connections. */
async function whenReady<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 40 || !(error instanceof TypeError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
