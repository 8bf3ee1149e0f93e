import { expect, type Page } from '@playwright/test';

/** What the page has said, and what it is saying. */
export interface Said {
  text: string;
  lang: string;
  rate: number;
  voice: string | undefined;
}

/** A platform's speech, in the reader's hand. */
export interface Speech {
  /** all that was begun, in order */
  said(): Promise<Said[]>;
  /** what is being said; undefined in silence */
  now(): Promise<string | undefined>;
  /** waits until something is said, and brings it to its end */
  finish(): Promise<void>;
  /** ends what is being said with an error, and all that follows */
  breakDown(): Promise<void>;
}

interface FakeSpeech {
  said: Said[];
  now: string | undefined;
  finish(): void;
  broken: boolean;
}

/**
 * Gives the page a platform that speaks, since Chromium without a window has no voices. It has the faults of real
 * ones: voices arrive late, what is said right after a `cancel` is dropped, a pause cancels, and what is cancelled
 * tells of it later, as an error.
 *
 * @param languages those that it has voices for, one that speaks on the device and one that does not
 */
export async function giveSpeech(page: Page, languages: readonly string[]): Promise<Speech> {
  await page.addInitScript((tongues) => {
    class Voice {
      readonly default = false;
      readonly lang: string;
      readonly name: string;
      readonly localService: boolean;
      constructor(lang: string, name: string, localService: boolean) {
        this.lang = lang;
        this.name = name;
        this.localService = localService;
      }
    }
    class Utterance extends EventTarget {
      lang = '';
      rate = 1;
      voice: Voice | null = null;
      onstart: (() => void) | null = null;
      onend: (() => void) | null = null;
      onerror: ((event: { error: string }) => void) | null = null;
      readonly text: string;
      constructor(text = '') {
        super();
        this.text = text;
      }
    }
    const voices = tongues.flatMap((lang) => [
      new Voice(lang, `far ${lang}`, false),
      new Voice(lang, `near ${lang}`, true),
    ]);
    let arrived: Voice[] = [];
    let queue: Utterance[] = [];
    let started = false;
    let deafUntil = 0;
    const state: FakeSpeech = {
      said: [],
      get now() {
        return started ? queue[0]?.text : undefined;
      },
      finish() {
        const done = queue.shift();
        started = false;
        done?.onend?.();
        begin();
      },
      broken: false,
    };
    function begin(): void {
      const next = queue[0];
      if (!next || started) return;
      setTimeout(() => {
        if (queue[0] !== next || started) return;
        if (state.broken) {
          queue.shift();
          next.onerror?.({ error: 'synthesis-failed' });
          begin();
          return;
        }
        started = true;
        if (next.text === '') {
          state.finish();
          return;
        }
        const { text, lang, rate, voice } = next;
        state.said.push({ text, lang, rate, voice: voice?.name });
        next.onstart?.();
      });
    }
    class Synthesis extends EventTarget {
      paused = false;
      get speaking(): boolean {
        return started;
      }
      get pending(): boolean {
        return queue.length > (started ? 1 : 0);
      }
      getVoices(): Voice[] {
        return arrived;
      }
      speak(utterance: Utterance): void {
        if (performance.now() < deafUntil) return;
        queue.push(utterance);
        begin();
      }
      cancel(): void {
        const ended = queue;
        queue = [];
        started = false;
        deafUntil = performance.now() + 50;
        setTimeout(() => {
          for (const utterance of ended) utterance.onerror?.({ error: 'interrupted' });
        });
      }
      pause(): void {
        this.cancel();
      }
      resume(): void {}
    }
    const synthesis = new Synthesis();
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, speech: state });
    setTimeout(() => {
      arrived = voices;
      synthesis.dispatchEvent(new Event('voiceschanged'));
    }, 200);
  }, languages);

  const speech = <Value>(use: (speech: FakeSpeech) => Value) =>
    page.evaluate(`(${use})(window.speech)`) as Promise<Value>;
  return {
    said: () => speech(({ said }) => said),
    now: () => speech(({ now }) => now),
    async finish() {
      await expect.poll(() => speech(({ now }) => now)).toBeDefined();
      await speech((fake) => fake.finish());
    },
    breakDown: () =>
      speech((fake) => {
        fake.broken = true;
      }),
  };
}
