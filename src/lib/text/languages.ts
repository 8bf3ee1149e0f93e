import { memoize } from '#lib/memoize.ts';

/** Whether text is a BCP 47 language tag, such as `en` or `zh-Hans`. */
export function isLanguageTag(text: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(text) && Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

const namesOf = (type: 'language' | 'region') => new Intl.DisplayNames('en', { type, fallback: 'none' });

/**
 * Explains why text is no tag of a language that exists: `English`, `en_GB`, `jp` (a country) or `en-EN` (no country).
 *
 * @returns the tag that is probably meant, or no more than that there is none; undefined if the text is right
 */
export function explainLanguage(text: string): { meant?: string } | undefined {
  if (!isLanguageTag(text)) {
    const tag = text.replaceAll('_', '-').replace(/\..*$/, '');
    const meant = isLanguageTag(tag) && !explainLanguage(tag) ? tag : tagOfName(text);
    return meant === undefined ? {} : { meant };
  }
  const { language, region } = new Intl.Locale(text);
  // Of languages with longer codes not all have a name here.
  if (language.length === 2 && !namesOf('language').of(language)) {
    const meant = languageOfRegion(language.toUpperCase());
    return meant === undefined ? {} : { meant };
  }
  return region && /^[A-Z]{2}$/.test(region) && !namesOf('region').of(region)
    ? { meant: language }
    : undefined;
}

/** The language that most people of a country write. */
function languageOfRegion(region: string): string | undefined {
  if (region === 'ZZ' || !namesOf('region').of(region)) return undefined;
  const { language } = new Intl.Locale('und', { region }).maximize();
  return language === 'und' ? undefined : language;
}

/** The tag of a language with an English name. */
function tagOfName(name: string): string | undefined {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const names = namesOf('language');
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .find((tag) => names.of(tag)?.toLowerCase() === name.toLowerCase());
}

/** The writing direction of a language. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  // TypeScript's library lacks getTextInfo.
  const locale = new Intl.Locale(language) as Intl.Locale & { getTextInfo(): { direction?: string } };
  return locale.getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}

/** Scripts with digits of their own beside the Western ones. */
const scriptsWithDigits = new Set(
  'Arab Beng Deva Gujr Guru Khmr Knda Laoo Mlym Mymr Orya Taml Telu Thai Tibt'.split(' '),
);

/**
 * Returns the tag with the digits that it has here, if its script has digits of its own: which ones are the default
 * differs between engines, as for `ar`.
 */
export function withDigits(language: string): string {
  const locale = new Intl.Locale(language);
  if (locale.numberingSystem || !scriptsWithDigits.has(locale.maximize().script ?? '')) return language;
  const { numberingSystem } = new Intl.NumberFormat(language).resolvedOptions();
  return `${new Intl.Locale(locale, { numberingSystem })}`;
}

/** Papers have few languages, and compare them for every story. */
const maximize = memoize((tag) => new Intl.Locale(tag).maximize());

/** Whether two tags have the same language and script; regions are ignored. */
export function isSameLanguage(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [maximize(one), maximize(other)];
  return first.language === second.language && first.script === second.script;
}

/**
 * Finds the tag that another one stands for: the same, or the only one with its language and script, so that `en` finds
 * `en-GB`.
 */
export function findTag(tag: string, tags: readonly string[]): string | undefined {
  if (tags.includes(tag)) return tag;
  const [match, ...more] = isLanguageTag(tag) ? tags.filter((one) => isSameLanguage(one, tag)) : [];
  return more.length > 0 ? undefined : match;
}
