import { parseMessage, validate } from 'messageformat';
import type { Message } from './compile-message.ts';
import english from './en.json' with { type: 'json' };

/** A message of a catalogue's file. */
export interface CatalogueEntry {
  /** in Unicode MessageFormat (https://unicode.org/reports/tr35/tr35-messageFormat.html) */
  text: string;
  /** what translators need to know: where the message stands, and what its values are */
  note?: string;
}

/** The messages of a language by key. */
export type Catalogue = ReadonlyMap<string, Message>;

/** The catalogues' files by language. */
export const catalogueFiles: Readonly<Record<string, Readonly<Record<string, CatalogueEntry>>>> = {
  en: english,
};

/** @throws if a message is invalid */
export function parseCatalogue(file: Readonly<Record<string, CatalogueEntry>>): Catalogue {
  return new Map(
    Object.entries(file).map(([key, { text }]) => {
      try {
        const message = parseMessage(text);
        validate(message);
        return [key, message];
      } catch (error) {
        throw new Error(`The message "${key}" is invalid: ${error instanceof Error ? error.message : error}`);
      }
    }),
  );
}
