import { isCatchallKey, type Model } from 'messageformat';
import { memoize } from '#lib/memoize.ts';
import { englishMessages } from './catalogues.ts';
import { compileMessage, type Message, patternsOf, readMessage, valuesOf } from './compile-message.ts';

/** What is wrong with a message, and how to mend it. */
export interface MessageFault {
  message: string;
  fix: string;
}

const seeGuide = 'See docs/translating.md for the format.';

/** The parsed English message. */
export const englishMessage = memoize((key: string) => {
  try {
    return readMessage(englishMessages[key]?.text ?? '');
  } catch (error) {
    throw new Error(`The English message "${key}" is invalid.`, { cause: error });
  }
});

/**
 * Checks a message: that it can be compiled, has the values of the English message, and every plural form of its language.
 *
 * @param key the key of an English message
 */
export function checkMessage(key: string, text: string, language: string): MessageFault | undefined {
  const english = englishMessage(key);
  let message: Message;
  try {
    message = readMessage(text);
    compileMessage(message, valuesOf(english));
  } catch (error) {
    return { message: `is not a valid message: ${(error as Error).message}`, fix: seeGuide };
  }
  return findWrongValue(english, message) ?? findMissingForm(message, language);
}

function findWrongValue(english: Message, message: Message): MessageFault | undefined {
  const expected = valuesOf(english);
  for (const [name, kind] of valuesOf(message)) {
    const wanted = expected.get(name);
    if (wanted === undefined) {
      const known = [...expected.keys()].map((one) => `$${one}`).join(', ') || 'none';
      return { message: `has the unknown value $${name}`, fix: `The values of this message: ${known}.` };
    }
    if (wanted !== kind)
      return { message: `$${name} is a ${kind}`, fix: `Write it as in English, as a ${wanted}.` };
  }
  const shown = namesIn(patternsOf(english).at(-1) ?? []);
  const selectors = message.type === 'select' ? message.selectors.map(({ name }) => name) : [];
  const patterns = patternsOf(message);
  for (const name of shown) {
    // A form such as "one story" says the number in words.
    const mayOmit = selectors.includes(name);
    const isShown = (pattern: Model.Pattern) => namesIn(pattern).has(name);
    if (mayOmit ? !patterns.some(isShown) : !patterns.every(isShown)) {
      const where = patterns.length > 1 && !mayOmit ? ' in one of its forms' : '';
      return { message: `does not show $${name}${where}`, fix: 'Put it where readers expect it.' };
    }
  }
  return undefined;
}

function namesIn(pattern: Model.Pattern): Set<string> {
  return new Set(
    pattern.flatMap((part) => {
      if (typeof part === 'string') return [];
      if (part.type === 'markup') return [part.name];
      return part.arg?.type === 'variable' ? [part.arg.name] : [];
    }),
  );
}

/** No list of a paper is longer, and some languages have a form of their own for millions. */
const maxCount = 1000;

/** The plural forms that a language has for the numbers of stories, such as one, few and many. */
const formsOf = memoize((language: string) => {
  const rules = new Intl.PluralRules(language);
  return new Set(Array.from({ length: maxCount + 1 }, (_, count) => rules.select(count)));
});

function findMissingForm(message: Message, language: string): MessageFault | undefined {
  if (message.type !== 'select') return undefined;
  const values = valuesOf(message);
  const rules = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const [index, { name }] of message.selectors.entries()) {
    if (values.get(name) !== 'number') continue;
    const forms = new Set(
      message.variants.flatMap(({ keys }) => {
        const key = keys[index];
        if (!key) return [];
        return isCatchallKey(key) ? 'other' : key.value;
      }),
    );
    const missing = [...formsOf(language)].filter((form) => !forms.has(form));
    if (missing.length > 0)
      return {
        message: `has no form for ${missing.map((form) => `"${form}"`).join(', ')}`,
        fix: `Plural forms of ${language}: ${rules.join(', ')}; * is other.`,
      };
    const unknown = [...forms].find((form) => !/^\d+$/.test(form) && !rules.some((rule) => rule === form));
    if (unknown !== undefined)
      return {
        message: `"${unknown}" is no plural form`,
        fix: `Use ${rules.join(', ')}, or a number.`,
      };
  }
  return undefined;
}
