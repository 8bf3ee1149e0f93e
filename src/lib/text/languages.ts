import { memoize } from '#lib/memoize.ts';

/** Whether text is a BCP 47 language tag, such as `en` or `zh-Hans`. */
export function isLanguageTag(text: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(text) && Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
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
