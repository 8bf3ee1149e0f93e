import { plainText } from '#domain/markdown/rich-text.ts';
import { createProblem, type Problem } from '#domain/reading/problems.ts';
import type { SourceFile } from '#domain/reading/source-file.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { memoize } from '#lib/memoize.ts';

/** Languages that are written in several scripts; their tags mostly leave it out. */
const multiScript = new Set(
  'az bs cr ha hak iu kk ks ku ky mn mni ms nan pa pi sa sat sd shi sr tg tk tt ug uz yue za zgh'.split(' '),
);

/** What is written in several scripts at once. */
const combined: Record<string, string> = {
  Hans: '\\p{sc=Hani}',
  Hant: '\\p{sc=Hani}',
  Jpan: '\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}',
  Kore: '\\p{sc=Hang}\\p{sc=Hani}',
};

/** Languages with a script that is mostly theirs, to suggest. */
const languages = Object.entries({
  ko: 'Hang',
  ja: 'Hira',
  el: 'Grek',
  he: 'Hebr',
  th: 'Thai',
  ar: 'Arab',
}).map(([language, script]) => ({ language, letters: new RegExp(`\\p{sc=${script}}`, 'gu') }));

/** Enough of a story to tell, and few enough for 100,000 stories. */
const [minLetters, maxLength] = [100, 2000];
/** A story on a technology may be full of names in Latin letters. */
const minShare = 0.2;

/** Warns of a story whose letters are hardly ever of a script in which its language is written. */
export function checkScript(article: Article, site: SiteContent, source: SourceFile): Problem[] {
  const language = article.language ?? site.language;
  const own = lettersOf(language);
  if (!own) return [];
  const text = beginningOf(article);
  const letters = countOf(text, /\p{L}/gu);
  if (letters < minLetters || countOf(text, own) >= letters * minShare) return [];
  const suggestion = languages.find((one) => countOf(text, one.letters) > letters * minShare);
  const example = suggestion ? `, such as "${suggestion.language}"` : '';
  return [
    createProblem(
      source,
      ['language'],
      `is "${language}"${article.language ? '' : ', the language of the site'}, but hardly a letter of the story is of its script`,
      `Set "language" to the language of the story${example}${article.language ? '' : ', or correct that of the site'}.`,
    ),
  ];
}

/** Matches the letters of a language's script; undefined if it is not known or has several. */
const lettersOf = memoize((language): RegExp | undefined => {
  const locale = new Intl.Locale(language);
  if (!locale.script && multiScript.has(locale.language)) return undefined;
  const { script } = locale.maximize();
  if (!script) return undefined;
  try {
    return new RegExp(`[${combined[script] ?? `\\p{sc=${script}}`}]`, 'gu');
  } catch {
    // A script that Unicode does not have.
    return undefined;
  }
});

const countOf = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

function beginningOf({ title, summary, takeaways, body, analysis }: Article): string {
  const text = body ?? analysis[0]?.body ?? [];
  return [
    title,
    summary,
    ...takeaways.slice(0, 5).flatMap(({ lead, text }) => [lead, text]),
    plainText(text.slice(0, 5)),
  ]
    .map((part) => part.slice(0, maxLength))
    .join(' ')
    .slice(0, maxLength);
}
