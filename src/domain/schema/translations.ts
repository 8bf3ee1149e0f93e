import { findTag } from '#lib/text/languages.ts';

/** Returns what an object by language says for the language of an edition, which it may name without its region. */
export function translationIn(
  translations: Readonly<Record<string, string>> | undefined,
  language: string,
): string | undefined {
  const tag = Object.keys(translations ?? {}).find((one) => findTag(one, [language]) !== undefined);
  return tag === undefined ? undefined : translations?.[tag];
}
