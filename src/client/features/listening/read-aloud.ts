import { sharedPrefix } from '#client/reader/has-stored.ts';
import { openStored } from '#client/reader/stored.ts';
import { isInView, markPassage, scrollIntoViewIfNeeded } from './mark-passage.ts';
import { collectPassages, type Passage } from './passages.ts';
import { speaksLanguage } from './use-has-voice.ts';

/** Speeds to choose from, as multiples of the voice's normal rate. */
export const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

const speed = openStored(
  'listening-speed',
  (stored): number => speeds.find((value) => value === stored) ?? 1,
  sharedPrefix,
);

export interface PlaybackState {
  isPlaying: boolean;
  /** the number of the current passage, from 1 */
  position: number;
  count: number;
  speed: number;
  /** whether speech synthesis has failed */
  hasFailed: boolean;
}

/** Controls the reading of a page. */
export interface Playback {
  /** Returns the same object until the state changes. */
  get(): PlaybackState;
  /** @returns a function that unsubscribes */
  subscribe(listener: () => void): () => void;
  /** Plays or pauses. */
  toggle(): void;
  /** Goes to the next passage (1), or to the start of this one and then to the previous one (-1). */
  skip(by: 1 | -1): void;
  setSpeed(speed: number): void;
  stop(): void;
}

/** The pause after `cancel()`: some engines drop an utterance that follows at once. */
const cancelDelayMs = 100;
/** How long an utterance may take to start before it counts as failed. */
const startTimeoutMs = 4000;
/** Failures in a row after which reading stops. */
const maxFailures = 3;

/**
 * Reads parts of a page aloud, sentence by sentence, and marks the current passage. Continues in a background tab.
 *
 * Pausing cancels the sentence, and playing starts it again: on Android and in Firefox `speechSynthesis.pause()` cancels
 * too, and Chromium drops a paused utterance after a while.
 *
 * @param regions the elements to read
 * @param language the language of text without `lang`
 */
export function createPlayback(regions: Iterable<Element>, language: string): Playback {
  const passages = collectPassages(regions, language).filter(
    (passage) => voiceFor(passage.language) !== null,
  );
  const listeners = new Set<() => void>();
  let state: PlaybackState = {
    isPlaying: false,
    position: 1,
    count: passages.length,
    speed: speed.get(),
    hasFailed: false,
  };
  let sentenceIndex = 0;
  let failures = 0;
  /** Chromium garbage-collects an utterance without a reference, and then never reports its end. */
  let current: SpeechSynthesisUtterance | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When speech was last cancelled, on the clock of `performance.now()`. */
  let cancelledAt = -cancelDelayMs;

  const currentPassage = (): Passage | undefined => passages[state.position - 1];

  function update(values: Partial<PlaybackState>): void {
    state = { ...state, ...values };
    for (const listener of listeners) listener();
  }

  function cancelSpeech(): void {
    clearTimeout(timer);
    current = undefined;
    if (!speechSynthesis.speaking && !speechSynthesis.pending) return;
    speechSynthesis.cancel();
    cancelledAt = performance.now();
  }

  function speak(): void {
    cancelSpeech();
    const wait = cancelledAt + cancelDelayMs - performance.now();
    // Without a delay if possible: browsers may require a user gesture, which ends with the task.
    if (wait > 0) timer = setTimeout(speakSentence, wait);
    else speakSentence();
  }

  function speakSentence(): void {
    const { language: lang, sentences } = currentPassage() ?? { language, sentences: [] };
    const text = sentences[sentenceIndex] ?? '';
    const utterance = new SpeechSynthesisUtterance(text);
    const voice = voiceFor(lang);
    utterance.lang = voice?.lang ?? lang;
    if (voice) utterance.voice = voice;
    utterance.rate = state.speed;
    utterance.onstart = () => {
      if (utterance === current) startEndTimeout(text);
    };
    utterance.onend = () => {
      if (utterance !== current) return;
      failures = 0;
      advance();
    };
    utterance.onerror = () => {
      if (utterance === current) handleFailure();
    };
    current = utterance;
    // Another page may have left speech paused.
    speechSynthesis.resume();
    speechSynthesis.speak(utterance);
    timer = setTimeout(() => {
      if (speechSynthesis.speaking || speechSynthesis.pending) startEndTimeout(text);
      else handleFailure(maxFailures);
    }, startTimeoutMs);
  }

  /** Some voices never report the end of an utterance. */
  function startEndTimeout(text: string): void {
    clearTimeout(timer);
    timer = setTimeout(advance, 10_000 + (text.length * 400) / state.speed);
  }

  /** Skips a sentence that fails, and stops after several failures in a row: the voice does not work then. */
  function handleFailure(count = 1): void {
    failures += count;
    if (failures < maxFailures) {
      advance();
      return;
    }
    failures = 0;
    cancelSpeech();
    update({ isPlaying: false, hasFailed: true });
  }

  function advance(): void {
    sentenceIndex++;
    if (sentenceIndex < (currentPassage()?.sentences.length ?? 0)) speak();
    else if (state.position < state.count) goTo(state.position + 1);
    else rewind();
  }

  function rewind(): void {
    cancelSpeech();
    sentenceIndex = 0;
    markPassage(undefined);
    update({ isPlaying: false, position: 1 });
  }

  function goTo(position: number): void {
    const shouldScroll = isInView(currentPassage()?.element);
    sentenceIndex = 0;
    update({ position });
    if (state.isPlaying) speak();
    markPassage(currentPassage());
    if (shouldScroll) scrollIntoViewIfNeeded(currentPassage()?.element);
  }

  const pause = () => {
    cancelSpeech();
    update({ isPlaying: false });
  };
  window.addEventListener('pagehide', pause);

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    toggle() {
      if (state.isPlaying || state.count === 0) {
        pause();
        return;
      }
      update({ isPlaying: true, hasFailed: false });
      speak();
      markPassage(currentPassage());
    },
    skip(by) {
      const back = by < 0 && sentenceIndex > 0 ? 0 : by;
      goTo(Math.min(state.count, Math.max(1, state.position + back)));
      scrollIntoViewIfNeeded(currentPassage()?.element);
    },
    setSpeed(value) {
      speed.set(value);
      update({ speed: value });
      if (state.isPlaying) speak();
    },
    stop() {
      window.removeEventListener('pagehide', pause);
      cancelSpeech();
      markPassage(undefined);
    },
  };
}

/**
 * Picks the voice for a language. On-device voices, which do not send the text to a server, rank above remote ones, and
 * voices of the same country above others.
 *
 * @returns null if no voice speaks the language, undefined if no voices have loaded
 */
function voiceFor(language: string): SpeechSynthesisVoice | null | undefined {
  const voices = speechSynthesis.getVoices();
  const rank = ({ lang, localService, default: preferred }: SpeechSynthesisVoice) =>
    Number(localService) * 4 + Number(lang.replace('_', '-') === language) * 2 + Number(preferred);
  const [best] = voices
    .filter((voice) => speaksLanguage(voice, language))
    .sort((one, other) => rank(other) - rank(one));
  return best ?? (voices.length > 0 ? null : undefined);
}
