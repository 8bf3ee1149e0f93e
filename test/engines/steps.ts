import type { Engine } from './engine.ts';

const timeoutMs = 10_000;

/** What a reader does and waits for, in any engine. */
export interface Steps {
  /** Waits until a condition is true in the page; it may use only its values, which are sent as JSON. */
  until<Values extends unknown[]>(
    description: string,
    isTrue: (...values: Values) => boolean,
    ...values: Values
  ): Promise<void>;
  /** Clicks the first visible element that matches a selector and starts with a text. */
  click(selector: string, text?: string): Promise<void>;
  /** Opens an address and waits for hydration. */
  open(address: string): Promise<void>;
}

/** @returns steps that throw if they take more than ten seconds */
export function createSteps(engine: Engine): Steps {
  const { run } = engine;

  async function until<Values extends unknown[]>(
    description: string,
    isTrue: (...values: Values) => boolean,
    ...values: Values
  ): Promise<void> {
    for (const end = Date.now() + timeoutMs; Date.now() < end; ) {
      if (await run(isTrue, ...values)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${description}: not after ${timeoutMs} ms, at ${await run(() => location.href)}`);
  }

  return {
    until,
    async click(selector, text = '') {
      await until(`“${text}” to click (${selector})`, markTarget, selector, text);
      await engine.click('[data-target]');
    },
    async open(address) {
      await engine.open(address);
      await until('hydration', () => document.documentElement.dataset.hydrated !== undefined);
    },
  };
}

function markTarget(selector: string, text: string): boolean {
  document.querySelector('[data-target]')?.removeAttribute('data-target');
  const found = [...document.querySelectorAll(selector)].find(
    (element) => element.checkVisibility() && (text === '' || element.textContent?.trim().startsWith(text)),
  );
  found?.setAttribute('data-target', '');
  found?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return found !== undefined;
}
