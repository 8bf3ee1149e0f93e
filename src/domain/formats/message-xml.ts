import { fillMessage } from '#domain/messages/messages.ts';
import { escapeText } from '#lib/text/xml.ts';

/** Writes a message as XML or HTML, with markup in place of its elements. See `fillMessage`. */
export function fillWithXml<Name extends string>(
  write: (placeholders: Record<Name, string>) => unknown,
  content: Record<Name, string>,
): string[] {
  return fillMessage(write, content).map((part) =>
    typeof part === 'string' ? escapeText(part) : part.content,
  );
}
