import { expect, type Page } from '@playwright/test';

/** A text that was read aloud, and how. */
export interface SpokenText {
  text: string;
  lang: string;
  rate: number;
  voice: string | undefined;
}

/** Controls the stubbed speech synthesis. */
export interface Speech {
  /** every text that was started, in order */
  spoken(): Promise<SpokenText[]>;
  /** the text being spoken; undefined during silence */
  current(): Promise<string | undefined>;
  /** waits until a text is spoken, and ends it */
  finish(): Promise<void>;
  /** makes every following text fail */
  fail(): Promise<void>;
}

interface FakeSpeech {
  spoken: SpokenText[];
  current: string | undefined;
  finish(): void;
  isBroken: boolean;
}

/**
 * Stubs speech synthesis, since headless Chromium has no voices. It behaves like real platforms: voices load late,
 * `speak` right after `cancel` is dropped, `pause` cancels, and a cancelled utterance fires `error` later.
 *
 * @param languages language tags, each with one local and one remote voice
 */
export async function stubSpeech(page: Page, languages: readonly string[]): Promise<Speech> {
  await page.addInitScript((tags) => {
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
    const voices = tags.flatMap((lang) => [
      new Voice(lang, `remote ${lang}`, false),
      new Voice(lang, `local ${lang}`, true),
    ]);
    let loadedVoices: Voice[] = [];
    let queue: Utterance[] = [];
    let started = false;
    let ignoresSpeakUntil = 0;
    const state: FakeSpeech = {
      spoken: [],
      get current() {
        return started ? queue[0]?.text : undefined;
      },
      finish() {
        const done = queue.shift();
        started = false;
        done?.onend?.();
        startNext();
      },
      isBroken: false,
    };
    function startNext(): void {
      const next = queue[0];
      if (!next || started) return;
      setTimeout(() => {
        if (queue[0] !== next || started) return;
        if (state.isBroken) {
          queue.shift();
          next.onerror?.({ error: 'synthesis-failed' });
          startNext();
          return;
        }
        started = true;
        if (next.text === '') {
          state.finish();
          return;
        }
        const { text, lang, rate, voice } = next;
        state.spoken.push({ text, lang, rate, voice: voice?.name });
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
        return loadedVoices;
      }
      speak(utterance: Utterance): void {
        if (performance.now() < ignoresSpeakUntil) return;
        queue.push(utterance);
        startNext();
      }
      cancel(): void {
        const cancelled = queue;
        queue = [];
        started = false;
        ignoresSpeakUntil = performance.now() + 50;
        setTimeout(() => {
          for (const utterance of cancelled) utterance.onerror?.({ error: 'interrupted' });
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
      loadedVoices = voices;
      synthesis.dispatchEvent(new Event('voiceschanged'));
    }, 200);
  }, languages);

  const speech = <Value>(use: (speech: FakeSpeech) => Value) =>
    page.evaluate(`(${use})(window.speech)`) as Promise<Value>;
  return {
    spoken: () => speech(({ spoken }) => spoken),
    current: () => speech(({ current }) => current),
    async finish() {
      await expect.poll(() => speech(({ current }) => current)).toBeDefined();
      await speech((fake) => fake.finish());
    },
    fail: () =>
      speech((fake) => {
        fake.isBroken = true;
      }),
  };
}
