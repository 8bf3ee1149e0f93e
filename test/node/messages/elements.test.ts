import { isExpression, isMarkup, isVariableRef } from 'messageformat';
import { expect, test } from 'vitest';
import { catalogueFiles, parseCatalogue } from '#domain/messages/catalogue.ts';
import { type Message, valuesOf } from '#domain/messages/compile-message.ts';

/* What `test/architecture/translation.test.ts` asks of text in JSX is asked here of messages. */

/** The texts of a message that may change and have siblings: values, and forms that depend on a value. */
function changingTextsOf(message: Message): string[] {
  const kinds = valuesOf(message);
  if (![...kinds.values()].some((kind) => kind === 'element' || kind === 'markup')) return [];
  if (message.type === 'select') return ['a choice between texts'];
  return message.pattern.flatMap((part, index) => {
    if (typeof part === 'string' || !isExpression(part) || !isVariableRef(part.arg)) return [];
    const isElement = kinds.get(part.arg.name) === 'element';
    const [before, after] = [message.pattern[index - 1], message.pattern[index + 1]];
    const isAlone = isMarkup(before) && before.kind === 'open' && isMarkup(after) && after.kind === 'close';
    return isElement || isAlone ? [] : [part.arg.name];
  });
}

test('a value of a message with elements is the only text of its markup', () => {
  const faults = [...parseCatalogue(catalogueFiles.en ?? {})].map(([key, message]) => [
    key,
    ...changingTextsOf(message),
  ]);
  expect(faults.filter(({ length }) => length > 1)).toEqual([]);
});

test.each([
  ['{#link}Read {$title}{/link}', ['title']],
  ['By {$name} on {$date :element}', ['name']],
  ['{#link}{$title}{/link} of {$date :element}', []],
  ['{$count :integer} stories', []],
  [
    '.input {$count :integer} .match $count one {{{#link}it{/link}}} * {{{#link}them{/link}}}',
    ['a choice between texts'],
  ],
])('of the message “%s”, %j may change beside other text', (text, expected) => {
  const [message] = parseCatalogue({ it: { text } }).values();
  expect(message && changingTextsOf(message)).toEqual(expected);
});
