import { memoize } from '#lib/memoize.ts';
import { isolate, isolateRightToLeft } from '#lib/text/isolate.ts';
import { directionOf, isSameLanguage } from '#lib/text/languages.ts';
import { type Catalogue, catalogues, matchCatalogue } from './catalogues.ts';
import { englishMessage } from './check-message.ts';
import { compileMessage, readMessage, runtimeNames, valuesOf } from './compile-message.ts';

/** The words of the interface. Components import the same as `virtual:gigawatt/messages`. */
export type Messages = typeof import('virtual:gigawatt/messages');

/** What a paper's settings say about the words of its interface. */
export interface MessageSettings {
  /** the paper's language */
  language: string;
  /** messages that replace those of the catalogue */
  messages?: Readonly<Partial<Catalogue>> | undefined;
  /** the paper's own catalogues by language */
  catalogues?: Readonly<Record<string, Catalogue>> | undefined;
}

/**
 * Returns the messages of a paper in MessageFormat.
 *
 * @returns `language` is the paper's, or English if there is no catalogue for it
 */
export function catalogueOf(settings: MessageSettings): { language: string; catalogue: Catalogue } {
  const available = { ...catalogues, ...settings.catalogues };
  const own = matchCatalogue(settings.language, Object.keys(available).reverse());
  return {
    language: own === undefined ? 'en' : settings.language,
    catalogue: { ...catalogues.en, ...available[own ?? 'en'], ...(settings.messages as Catalogue) },
  };
}

/** Compiles the messages of a catalogue, see `compileMessage`. */
export function compileCatalogue(catalogue: Catalogue): [key: string, code: string][] {
  return Object.entries(catalogue).map(([key, text]) => [
    key,
    compileMessage(readMessage(text), valuesOf(englishMessage(key))),
  ]);
}

const byPaper = new WeakMap<MessageSettings, Map<string, Messages>>();

/**
 * Returns the messages of a paper. Those with elements give text here.
 *
 * @param language the language of a story, by default the paper's
 */
export function messagesOf(settings: MessageSettings, language = settings.language): Messages {
  const byLanguage = byPaper.get(settings) ?? new Map<string, Messages>();
  byPaper.set(settings, byLanguage);
  let messages = byLanguage.get(language);
  if (!messages) {
    const { catalogues: own } = settings;
    const of = isSameLanguage(language, settings.language) ? settings : { language, catalogues: own };
    messages = createMessages(JSON.stringify(catalogueOf(of)));
    byLanguage.set(language, messages);
  }
  return messages;
}

/** Tests and the development server create many papers with the same messages. */
const createMessages = memoize((key: string): Messages => {
  const { language, catalogue }: ReturnType<typeof catalogueOf> = JSON.parse(key);
  const numbers = new Intl.NumberFormat(language);
  const rules = new Intl.PluralRules(language);
  const lines = compileCatalogue(catalogue).map(([name, code]) => `${name}: ${code}`);
  const create = new Function(...runtimeNames, `return { ${lines.join(',\n')} }`);
  const messages = create(
    (value: number) => numbers.format(value),
    (value: number) => rules.select(value),
    directionOf(language) === 'rtl' ? isolate : isolateRightToLeft,
    (...parts: string[]) => parts.join(''),
  );
  return { language, direction: directionOf(language), ...messages };
});

/**
 * Fills a message with content other than React's elements.
 *
 * @param write calls the message with placeholders for its elements
 * @param content for each element, by name
 * @returns the parts of the message: its texts and the content
 */
export function fillMessage<Name extends string, Content>(
  write: (placeholders: Record<Name, string>) => unknown,
  content: Record<Name, Content>,
): (string | { content: Content })[] {
  const names = Object.keys(content) as Name[];
  const placeholders = Object.fromEntries(names.map((name, index) => [name, `\0${index}\0`]));
  const parts = String(write(placeholders as Record<Name, string>)).split('\0');
  return parts.flatMap((part, index) => {
    const name = index % 2 === 1 ? names[Number(part)] : undefined;
    if (name !== undefined) return { content: content[name] };
    return part === '' ? [] : part;
  });
}
