import { memoize } from '#lib/memoize.ts';
import { isolate, isolateRightToLeft } from '#lib/text/isolate.ts';
import { directionOf } from '#lib/text/languages.ts';
import { catalogueFiles, parseCatalogue } from './catalogue.ts';
import { compileMessage, runtimeNames } from './compile-message.ts';

/** The words of the interface. Components import the same as `virtual:gigawatt/messages`. */
export type Messages = typeof import('virtual:gigawatt/messages');

/** The language of the catalogue for a paper: its own, or English if it has none. */
export function catalogueLanguage(language: string): string {
  const own = new Intl.Locale(language).language;
  return own in catalogueFiles ? own : 'en';
}

/** Returns the messages for a paper's language. Those with elements give text here. */
export const messagesOf = memoize((language: string): Messages => {
  const own = catalogueLanguage(language);
  const catalogue = parseCatalogue(catalogueFiles[own] ?? {});
  const numbers = new Intl.NumberFormat(own);
  const rules = new Intl.PluralRules(own);
  const lines = [...catalogue].map(([key, message]) => `${key}: ${compileMessage(message)}`);
  const create = new Function(...runtimeNames, `return { ${lines.join(',\n')} }`);
  const messages = create(
    (value: number) => numbers.format(value),
    (value: number) => rules.select(value),
    directionOf(own) === 'rtl' ? isolate : isolateRightToLeft,
    (...parts: string[]) => parts.join(''),
  );
  return { language: own, ...messages };
});

/** Returns the text before and after the one element of a message, for texts that are not made of React's elements. */
export function aroundElement(write: (element: string) => unknown): [before: string, after: string] {
  const [before = '', after = ''] = String(write('\0')).split('\0');
  return [before, after];
}
