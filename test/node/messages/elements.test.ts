import { isExpression, isMarkup, isVariableRef, type Model } from 'messageformat';
import { expect, test } from 'vitest';
import { catalogues } from '#domain/messages/catalogues.ts';
import { type Message, readMessage, valuesOf } from '#domain/messages/compile-message.ts';

/* What `test/architecture/translation.test.ts` asks of text in JSX is asked here of messages. */

/** The texts of a message that may change and have siblings: values, and forms that depend on a value. */
function changingTextsOf(message: Message): string[] {
  const kinds = valuesOf(message);
  if (![...kinds.values()].some((kind) => kind === 'element' || kind === 'markup')) return [];
  if (message.type === 'select') return ['a choice between texts'];
  const isNoText = (part: Model.Pattern[number]) =>
    isMarkup(part) ||
    (isExpression(part) && isVariableRef(part.arg) && kinds.get(part.arg.name) === 'element');
  return message.pattern.flatMap((part, index) => {
    if (typeof part === 'string' || !isExpression(part) || !isVariableRef(part.arg)) return [];
    const isElement = kinds.get(part.arg.name) === 'element';
    const before = message.pattern.slice(0, index).findLast(isNoText);
    const after = message.pattern.slice(index + 1).find(isNoText);
    const isAlone = isMarkup(before) && before.kind === 'open' && isMarkup(after) && after.kind === 'close';
    return isElement || isAlone ? [] : [part.arg.name];
  });
}

test.each(Object.entries(catalogues))(
  'in %s, a value of a message with elements is the only text of its markup',
  (_, catalogue) => {
    const faults = Object.entries(catalogue).map(([key, text]) => [
      key,
      ...changingTextsOf(readMessage(text)),
    ]);
    expect(faults.filter(({ length }) => length > 1)).toEqual([]);
  },
);

test.each([
  ['{#link}Read {$title}{/link}', []],
  ['By {$name} on {$date :element}', ['name']],
  ['{#link}{$title}{/link} of {$date :element}', []],
  ['{#link}“{$title}”{/link}', []],
  ['{#link}“{$title}”, {$date :element}{/link}', ['title']],
  ['{$count :integer} stories', []],
  [
    '.input {$count :integer} .match $count one {{{#link}it{/link}}} * {{{#link}them{/link}}}',
    ['a choice between texts'],
  ],
])('of the message “%s”, %j may change beside other text', (text, expected) => {
  expect(changingTextsOf(readMessage(text))).toEqual(expected);
});
