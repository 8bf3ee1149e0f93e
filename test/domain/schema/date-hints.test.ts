import { expect, test } from 'vitest';
import { parseArticleFile } from '#domain/reading/article-file.ts';
import { articleFile } from '../../fixtures/content/article.ts';

const description = 'The publication date, 2026-06-08, or a time with offset';

function reportOn(publishedAt: string): string[] {
  const { problems } = parseArticleFile(articleFile('a-story', { publishedAt }), undefined);
  return problems.map(({ message, fix }) => `${message} → ${fix}`);
}

test.each([
  [
    '2026-06-08T10:00',
    ': the offset from UTC is missing → Write 2026-06-08T10:00Z for UTC, or with the offset of its place, such as 2026-06-08T10:00+09:00.',
  ],
  [
    '2026-06-08 9:30:00',
    ': the offset from UTC is missing → Write 2026-06-08T09:30:00Z for UTC, or with the offset of its place, such as 2026-06-08T09:30:00+09:00.',
  ],
  ['2026-06-08 10:00 +0900', ' → Write 2026-06-08T10:00+09:00.'],
  ['2026-06-08T10:00:00.123456Z', ' → Write 2026-06-08T10:00:00Z.'],
  ['2026-06-08T10:00 GMT', ' → Write 2026-06-08T10:00Z.'],
  ['2026-06-08T24:00Z', ': there is no time 24:00 → Write a time from 00:00 to 23:59.'],
  [
    '2026-06-08T10:00 EST',
    ': “EST” is no offset from UTC → Write 2026-06-08T10:00Z for UTC, or with the offset of its place, such as 2026-06-08T10:00+09:00.',
  ],
  ['2026-06-08t10:00z', ' → Write 2026-06-08T10:00Z.'],
  ['2026-06-08T10:00Z[Europe/London]', ' → Write 2026-06-08T10:00Z.'],
  ['2026-06-08T25:00Z', ': there is no time 25:00 → Write a time from 00:00 to 23:59.'],
  ['2026-06-08T10:00+99:00', `: there is no offset +99:00 → ${description}`],
  ['8/6/2026', ' → Write 2026-06-08 if the day is first in 8/6, or 2026-08-06 if the month is.'],
  ['8-6-2026', ' → Write 2026-06-08 if the day is first in 8/6, or 2026-08-06 if the month is.'],
  ['13/6/2026', ' → Write 2026-06-13.'],
  ['6/13/2026', ' → Write 2026-06-13.'],
  ['6/6/2026', ' → Write 2026-06-06.'],
  ['08.06.2026', ' → Write 2026-06-08.'],
  ['8. 6. 2026', ' → Write 2026-06-08.'],
  ['June 8, 2026', ' → Write 2026-06-08.'],
  ['8 June 2026', ' → Write 2026-06-08.'],
  ['8th Sept. 2026', ' → Write 2026-09-08.'],
  ['Mon, 08 Jun 2026 10:00:00 +0900', ' → Write 2026-06-08.'],
  ['2026-6-8', ' → Write 2026-06-08.'],
  ['2026/06/08', ' → Write 2026-06-08.'],
  ['2026. 6. 8.', ' → Write 2026-06-08.'],
  ['2026年6月8日', ' → Write 2026-06-08.'],
  ['2026년 6월 8일', ' → Write 2026-06-08.'],
  ['20260608', ' → Write 2026-06-08.'],
  ['2026–06–08', ': U+2013 is not the hyphen of the keyboard → Write 2026-06-08.'],
  ['２０２６-06-08', ': it contains U+FF12 → Write 2026-06-08.'],
  ['2026-06-08\u00a0', ': it contains U+00A0 → Write 2026-06-08.'],
  ['2026-02-30', `: 2026-02 has 28 days → ${description}`],
  ['2026-02-30T10:00Z', `: 2026-02 has 28 days → ${description}`],
  ['2026-13-06', ': there is no month 13 → Write 2026-06-13.'],
  ['2026-06', `: the day is missing → ${description}`],
  ['2026', `: month and day are missing → ${description}`],
  ['yesterday', ` → ${description}`],
  [`8 June ${'2'.repeat(100_000)}`, ` → ${description}`],
])('the date %j is reported with what it lacks or how it is written', (date, report) => {
  const [problem, ...others] = reportOn(date);
  expect(others).toEqual([]);
  expect(problem?.startsWith(`expected a date, found ${JSON.stringify(date)}${report}`)).toBe(true);
});
