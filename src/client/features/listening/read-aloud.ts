import { openStored } from '#client/reader/stored.ts';
import { collectPassages, type Passage } from './passages.ts';
import { bringIntoView, isInView, mark } from './reading-mark.ts';

/** How fast it can be read, as multiples of the voice's own speed. */
export const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

const speed = openStored('listening-speed', (stored): number => speeds.find((one) => one === stored) ?? 1);

export interface ReadingState {
  playing: boolean;
  /** the passage that is read, counted from 1 */
  position: number;
  count: number;
  speed: number;
  /** whether the platform would not speak */
  failed: boolean;
}

/** A page that is read aloud. */
export interface Reading {
  /** the same object until it changes */
  get(): ReadingState;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
  /** Reads on, or pauses. */
  toggle(): void;
  /** Goes to the next passage, or to the beginning of this one and then to the one before. */
  skip(by: 1 | -1): void;
  setSpeed(speed: number): void;
  stop(): void;
}

/** Between a `cancel` and what is to be said next: some engines drop what comes at once, ms. */
const afterCancel = 100;
/** A voice that has said nothing for so long will not, ms. */
const patience = 4000;

/**
 * Reads parts of a page aloud, sentence by sentence, and marks the passage that is read with `data-read-aloud`. It
 * goes on while the tab is in the background and ends with the page.
 *
 * A pause cancels the sentence and reading on begins it anew: on Android and in Firefox `speechSynthesis.pause()`
 * cancels as well, and Chromium forgets what has been paused for a while.
 *
 * @param regions the parts of the page that hold text for readers
 * @param language of what does not say its own
 */
export function readAloud(regions: Iterable<Element>, language: string): Reading {
  const passages = collectPassages(regions, language).filter(
    (passage) => voiceFor(passage.language) !== null,
  );
  const listeners = new Set<() => void>();
  let state: ReadingState = {
    playing: false,
    position: 1,
    count: passages.length,
    speed: speed.get(),
    failed: false,
  };
  let sentence = 0;
  let failures = 0;
  /**
   * What is being said; what others tell comes too late. Chromium collects utterances that nobody holds, and then
   * never tells of their end.
   */
  let current: SpeechSynthesisUtterance | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When speech was last cancelled, by the page's clock, ms. */
  let cancelledAt = -afterCancel;

  const passage = (): Passage | undefined => passages[state.position - 1];

  function change(values: Partial<ReadingState>): void {
    state = { ...state, ...values };
    for (const listener of listeners) listener();
  }

  function silence(): void {
    clearTimeout(timer);
    current = undefined;
    if (!speechSynthesis.speaking && !speechSynthesis.pending) return;
    speechSynthesis.cancel();
    cancelledAt = performance.now();
  }

  function speak(): void {
    silence();
    const wait = cancelledAt + afterCancel - performance.now();
    // At once where it can be: a gesture may be needed, and is over with the next task.
    if (wait > 0) timer = setTimeout(say, wait);
    else say();
  }

  function say(): void {
    const { language: lang, sentences } = passage() ?? { language, sentences: [] };
    const text = sentences[sentence] ?? '';
    const next = new SpeechSynthesisUtterance(text);
    const voice = voiceFor(lang);
    next.lang = voice?.lang ?? lang;
    if (voice) next.voice = voice;
    next.rate = state.speed;
    next.onstart = () => {
      if (next === current) expectEnd(text);
    };
    next.onend = () => {
      if (next !== current) return;
      failures = 0;
      advance();
    };
    next.onerror = () => {
      if (next === current) fail();
    };
    current = next;
    // Another page may have left it paused.
    speechSynthesis.resume();
    speechSynthesis.speak(next);
    timer = setTimeout(() => {
      if (speechSynthesis.speaking || speechSynthesis.pending) expectEnd(text);
      else fail(3);
    }, patience);
  }

  /** Some voices never tell that they have come to an end. */
  function expectEnd(text: string): void {
    clearTimeout(timer);
    timer = setTimeout(advance, 10_000 + (text.length * 400) / state.speed);
  }

  /** A sentence may fail, a voice that fails three times in a row does not work, and nothing is said without leave. */
  function fail(count = 1): void {
    failures += count;
    if (failures < 3) {
      advance();
      return;
    }
    failures = 0;
    silence();
    change({ playing: false, failed: true });
  }

  function advance(): void {
    sentence++;
    if (sentence < (passage()?.sentences.length ?? 0)) speak();
    else if (state.position < state.count) goTo(state.position + 1);
    else rewind();
  }

  function rewind(): void {
    silence();
    sentence = 0;
    mark(undefined);
    change({ playing: false, position: 1 });
  }

  function goTo(position: number): void {
    const before = passage();
    const follow = isInView(before?.element);
    sentence = 0;
    change({ position });
    if (state.playing) speak();
    mark(passage());
    if (follow) bringIntoView(passage()?.element);
  }

  const pause = () => {
    silence();
    change({ playing: false });
  };
  window.addEventListener('pagehide', pause);

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    toggle() {
      if (state.playing || state.count === 0) {
        pause();
        return;
      }
      change({ playing: true, failed: false });
      speak();
      mark(passage());
    },
    skip(by) {
      const back = by < 0 && sentence > 0 ? 0 : by;
      goTo(Math.min(state.count, Math.max(1, state.position + back)));
      bringIntoView(passage()?.element);
    },
    setSpeed(value) {
      speed.set(value);
      change({ speed: value });
      if (state.playing) speak();
    },
    stop() {
      window.removeEventListener('pagehide', pause);
      silence();
      mark(undefined);
    },
  };
}

/**
 * The voice for a language: of the same country if there is one, and one that speaks on the device before one that
 * sends the text to its maker. Null where there are voices but none for it; undefined where none is known.
 */
function voiceFor(language: string): SpeechSynthesisVoice | null | undefined {
  const voices = speechSynthesis.getVoices();
  const rank = ({ lang, localService, default: preferred }: SpeechSynthesisVoice) =>
    Number(localService) * 4 + Number(lang.replace('_', '-') === language) * 2 + Number(preferred);
  const [best] = voices
    .filter((voice) => speaks(voice, language))
    .sort((one, other) => rank(other) - rank(one));
  return best ?? (voices.length > 0 ? null : undefined);
}

/** Whether a voice speaks a language, of whatever country. Android writes `en_US`. */
function speaks({ lang }: SpeechSynthesisVoice, language: string): boolean {
  const [own] = lang.split(/[-_]/);
  return own === language.split('-')[0];
}
