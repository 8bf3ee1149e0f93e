import { createProblem, limitProblems, type Problem } from '#domain/reading/problems.ts';
import type { JsonPath, SourceFile } from '#domain/reading/source-file.ts';

/** What a text may mean, but mostly does not. */
interface Doubt {
  /** characters that only such a text has; looking for them first is much faster */
  sign?: RegExp;
  pattern: RegExp;
  /** follows the text that was found */
  message: string;
  fix: string;
}

const doubts: readonly Doubt[] = [
  {
    pattern:
      /^(?:undefined|null|nan|none|n\/a|tbd|tk+|#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!))$|\[object \w+\]/i,
    message: 'is what programs write for a value that is missing',
    fix: 'Write the text, or remove the field.',
  },
  {
    pattern:
      /lorem ipsum|\[(?:insert|add|your|name of) [^\][\n]{1,80}\](?!\()|^TODO:|\bTKTK\b|as an ai (?:language )?model, i\b/i,
    message: 'stands for a text that is still to be written',
    fix: 'Write the text.',
  },
  {
    sign: /\?/,
    pattern: /(?:^|\s)[^\s/=&:@#?]{0,40}\p{Ll}\?\p{Ll}[^\s/=&:@#]{0,40}(?=\s|$)/u,
    message: 'has a ? within a word, as where an accent or an apostrophe was lost',
    fix: 'Write the character that belongs there.',
  },
  {
    sign: /[\u0370-\u04ff]/,
    // Letters that look the same, in a word that has no other Cyrillic or Greek letters.
    pattern:
      /(?<![\p{L}\p{M}])(?=[\p{sc=Latn}]*[АВЕКМНОРСТХЅІЈаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο])[\p{sc=Latn}АВЕКМНОРСТХЅІЈаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]{0,40}[\p{sc=Latn}]{2}[\p{sc=Latn}АВЕКМНОРСТХЅІЈаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]{0,40}(?![\p{L}\p{M}])/u,
    message: 'has a Cyrillic or Greek letter among Latin ones',
    fix: 'Type the word again: readers who search for it do not find it.',
  },
  {
    sign: /\t/,
    pattern: /\S{1,20} ?\t+\S{1,20}/,
    message: 'has a tab',
    fix: 'Write a space, a table in Markdown, or \\\\t for a backslash and a t.',
  },
];

/** Where the words of a text are not meant to be read. */
const unread = ['$schema', 'src', 'url', 'href', 'email', 'formerly', 'related', 'translations', 'language'];

/** Only of names and titles, which are no sentences. */
const nameDoubt: Doubt = {
  pattern: /^(?:https?:\/\/|www\.)\S+$/i,
  message: 'is an address, which readers would see as it is',
  fix: 'Write a name in words. The address of a source belongs to "url".',
};

/** Only of tags. */
const tagDoubt: Doubt = {
  pattern: /^.{0,200}(?:;|,.{0,200},).{0,200}$/,
  message: 'looks like several tags in one',
  fix: 'Write each in quotes of its own: ["chips", "South Korea"].',
};

/** Warns of texts that are probably not what their writer meant. */
export function findTextWarnings(source: SourceFile): Problem[] {
  const found = [...textsOf(source.value, [])].flatMap(([path, text]) => {
    const isName = path.at(-1) === 'name' || path[0] === 'tags' || path[0] === 'title';
    // Code has tabs, and anything else.
    const prose = text.replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`/g, '');
    const all = [...(path[0] === 'tags' ? [tagDoubt] : []), ...(isName ? [nameDoubt] : []), ...doubts];
    for (const { sign, pattern, message, fix } of all) {
      if (sign && !sign.test(prose)) continue;
      const [match] = pattern.exec(prose) ?? [];
      if (match !== undefined)
        return [{ path, message: `“${match.trim().replace(/\s/g, ' ')}” ${message}`, fix }];
    }
    return [];
  });
  return limitProblems(source, found, ({ path, message, fix }) => createProblem(source, path, message, fix));
}

function* textsOf(value: unknown, path: JsonPath): Generator<[path: JsonPath, text: string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    if (unread.includes(key)) continue;
    yield* textsOf(entry, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
