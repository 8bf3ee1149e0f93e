import arabic from '#domain/messages/catalogues/ar.json' with { type: 'json' };
import czech from '#domain/messages/catalogues/cs.json' with { type: 'json' };
import danish from '#domain/messages/catalogues/da.json' with { type: 'json' };
import german from '#domain/messages/catalogues/de.json' with { type: 'json' };
import greek from '#domain/messages/catalogues/el.json' with { type: 'json' };
import english from '#domain/messages/catalogues/en.json' with { type: 'json' };
import spanish from '#domain/messages/catalogues/es.json' with { type: 'json' };
import persian from '#domain/messages/catalogues/fa.json' with { type: 'json' };
import french from '#domain/messages/catalogues/fr.json' with { type: 'json' };
import hebrew from '#domain/messages/catalogues/he.json' with { type: 'json' };
import hindi from '#domain/messages/catalogues/hi.json' with { type: 'json' };
import indonesian from '#domain/messages/catalogues/id.json' with { type: 'json' };
import italian from '#domain/messages/catalogues/it.json' with { type: 'json' };
import japanese from '#domain/messages/catalogues/ja.json' with { type: 'json' };
import korean from '#domain/messages/catalogues/ko.json' with { type: 'json' };
import dutch from '#domain/messages/catalogues/nl.json' with { type: 'json' };
import polish from '#domain/messages/catalogues/pl.json' with { type: 'json' };
import brazilianPortuguese from '#domain/messages/catalogues/pt-BR.json' with { type: 'json' };
import russian from '#domain/messages/catalogues/ru.json' with { type: 'json' };
import swedish from '#domain/messages/catalogues/sv.json' with { type: 'json' };
import thai from '#domain/messages/catalogues/th.json' with { type: 'json' };
import turkish from '#domain/messages/catalogues/tr.json' with { type: 'json' };
import ukrainian from '#domain/messages/catalogues/uk.json' with { type: 'json' };
import vietnamese from '#domain/messages/catalogues/vi.json' with { type: 'json' };
import simplifiedChinese from '#domain/messages/catalogues/zh-Hans.json' with { type: 'json' };
import traditionalChinese from '#domain/messages/catalogues/zh-Hant.json' with { type: 'json' };
import { isSameLanguage } from '#lib/text/languages.ts';

/** The messages of a language by key, in Unicode MessageFormat (https://unicode.org/reports/tr35/tr35-messageFormat.html). */
export type Catalogue = Readonly<Record<string, string>>;

/** The English messages, each with what translators need to know: where it stands, and what its values are. */
export const englishMessages: Readonly<Record<string, { text: string; note: string }>> = english;

const englishCatalogue: Catalogue = Object.fromEntries(
  Object.entries(englishMessages).map(([key, { text }]) => [key, text]),
);

/** The catalogues of this project by language. */
export const catalogues: Readonly<Record<string, Catalogue>> = {
  en: englishCatalogue,
  ar: arabic,
  cs: czech,
  da: danish,
  de: german,
  el: greek,
  es: spanish,
  fa: persian,
  fr: french,
  he: hebrew,
  hi: hindi,
  id: indonesian,
  it: italian,
  ja: japanese,
  ko: korean,
  nl: dutch,
  pl: polish,
  'pt-BR': brazilianPortuguese,
  ru: russian,
  sv: swedish,
  th: thai,
  tr: turkish,
  uk: ukrainian,
  vi: vietnamese,
  'zh-Hans': simplifiedChinese,
  'zh-Hant': traditionalChinese,
};

/**
 * Finds the best catalogue for a language: of the same language and script, if possible of the same region, so that `pt`
 * finds `pt-BR` and `zh-TW` finds `zh-Hant`, but not `zh-Hans`.
 *
 * @param language a BCP 47 tag
 * @param available tags of the catalogues
 * @returns the catalogue's tag
 */
export function matchCatalogue(language: string, available: readonly string[]): string | undefined {
  const regionOf = (tag: string) => new Intl.Locale(tag).maximize().region;
  const matching = available.filter((tag) => isSameLanguage(tag, language));
  return matching.find((tag) => regionOf(tag) === regionOf(language)) ?? matching[0];
}
