import { z } from 'zod';
import { englishMessages } from '#domain/messages/catalogues.ts';
import { checkMessage } from '#domain/messages/check-message.ts';
import type { CheckParams } from '#domain/reading/problems.ts';
import { text } from './fields.ts';

/** All messages of the interface by key, each described by its English text and the note for translators. */
export const messagesSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(englishMessages).map(([key, { text: english, note }]) => [
      key,
      text.describe(`English: ${english} — ${note}`),
    ]),
  ),
);

/** The schema of a catalogue, a file in `messages` that is named after its language. */
export function catalogueSchema(language: string) {
  return messagesSchema
    .extend({
      $schema: z.string().describe('The location of this schema: ../messages.schema.json.').optional(),
    })
    .superRefine(({ $schema: _, ...messages }, context) => checkMessages(messages, language, context))
    .meta({ title: 'Gigawatt messages' });
}

/**
 * Adds an issue for each message that breaks the rules of its language.
 *
 * @param path of the messages in their file
 */
export function checkMessages(
  messages: Readonly<Record<string, string | undefined>>,
  language: string,
  context: z.RefinementCtx,
  path: readonly string[] = [],
): void {
  for (const [key, message] of Object.entries(messages)) {
    const fault = message === undefined ? undefined : checkMessage(key, message, language);
    if (!fault) continue;
    const params: CheckParams = { fix: fault.fix };
    context.addIssue({ code: 'custom', path: [...path, key], message: fault.message, params });
  }
}
