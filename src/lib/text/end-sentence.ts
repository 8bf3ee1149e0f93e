/** A text that has ended: with punctuation, which quotation marks, brackets and emoji may follow. */
const ended = /[\p{Term}…‥⋯–—][\p{Pe}\p{Pf}\p{QMark}\p{ExtPict}\p{EMod}\p{DI}\s]*$/u;

/** The full stops of scripts that have their own. Thai and Lao have none. */
const scriptStops: Record<string, string> = {
  Hani: '。',
  Hira: '。',
  Kana: '。',
  Bopo: '。',
  Yiii: '。',
  Deva: '।',
  Beng: '।',
  Guru: '।',
  Orya: '।',
  Olck: '᱾',
  Mtei: '꯫',
  Tibt: '།',
  Khmr: '។',
  Mymr: '။',
  Armn: '։',
  Ethi: '።',
  Mong: '᠃',
  Thai: '',
  Laoo: '',
};

/** Scripts that a language tag names as one. */
const mainScripts: Record<string, string> = { Jpan: 'Hani', Hans: 'Hani', Hant: 'Hani' };

/** Languages whose full stop is not that of their script. */
const languageStops: Record<string, string> = {
  ur: '۔',
  ks: '۔',
  pnb: '۔',
  skr: '۔',
  mr: '.',
  kok: '.',
};

const patterns = Object.keys(scriptStops).map((script) => ({
  script,
  pattern: new RegExp(`^\\p{scx=${script}}+$`, 'u'),
}));

/**
 * Returns the full stop that a text lacks, empty if it has ended: that of its script if all its letters are of one
 * with a full stop of its own, otherwise that of its language.
 *
 * @param language without it, the script of the last letter decides
 */
export function missingFullStop(text: string, language?: string): string {
  if (ended.test(text)) return '';
  const locale = language === undefined ? undefined : new Intl.Locale(language).maximize();
  const letters = text.match(/\p{L}/gu) ?? [];
  const script = scriptOf((locale ? letters : letters.slice(-1)).join(''));
  const languageScript = locale?.script ?? '';
  return (
    languageStops[locale?.language ?? ''] ??
    scriptStops[script ?? mainScripts[languageScript] ?? languageScript] ??
    '.'
  );
}

/** Full-width punctuation, which contains its space, and quotation marks after it. */
const fullWidthEnd = /[\u3001-\u301f\uff01-\uff60][\p{Pf}\p{QMark}]*$/u;

/** Returns the space between two sentences. Chinese and Japanese have none. */
export function sentenceGap(text: string, language: string): string {
  return fullWidthEnd.test(endSentence(text, language)) ? '' : ' ';
}

/** Adds the full stop that a text lacks. */
export function endSentence(text: string, language?: string): string {
  return text + missingFullStop(text, language);
}

function scriptOf(letters: string): string | undefined {
  return patterns.find(({ pattern }) => pattern.test(letters))?.script;
}
