import type { OriginalStory } from '#domain/page-data/article.ts';
import type { Messages } from './messages.ts';

/**
 * Says that a story is a translation, and whether a machine has made it.
 *
 * @param link stands for the link to the original
 */
export function labelTranslation(
  { isMachineTranslated }: Pick<OriginalStory, 'isMachineTranslated'>,
  messages: Messages,
  link: string,
): string {
  // As text, these messages are strings.
  return String(
    isMachineTranslated ? messages.machineTranslationOf({ link }) : messages.translationOf({ link }),
  );
}
