import { createProblem, type Problem } from '#domain/reading/problems.ts';
import type { JsonPath, SourceFile } from '#domain/reading/source-file.ts';
import type { Article, ArticleContent } from '#domain/schema/article.ts';

/** No newspaper is older, and nothing is scheduled for later. */
const [firstYear, lastYear] = [1700, 2199];
/** A source may be older than newspapers. */
const firstSourceYear = 1000;

/** Reports dates whose year is impossible, such as 0206 or 20206: the day and the form are right, so nothing else would. */
export function checkYears(
  { publishedAt, updatedAt, corrections = [], withdrawn, sources = [] }: Partial<ArticleContent>,
  source: SourceFile,
): Problem[] {
  const check = (path: JsonPath, date: string | undefined, first = firstYear) => {
    const year = Number(date?.slice(0, 4));
    if (date === undefined || (year >= first && year <= lastYear)) return [];
    const message = `the year of ${date} is not between ${first} and ${lastYear}`;
    return [createProblem(source, path, message, 'Correct the year.')];
  };
  return [
    ...check(['publishedAt'], publishedAt),
    ...check(['updatedAt'], updatedAt),
    ...check(['withdrawn', 'at'], withdrawn?.at),
    ...corrections.flatMap(({ at }, index) => check(['corrections', index, 'at'], at)),
    ...sources.flatMap((one, index) =>
      check(['sources', index, 'publishedAt'], one.publishedAt, firstSourceYear),
    ),
  ];
}

/** Warns of sources that were published after everything else in the article: a slip in the year, mostly. */
export function findLateSources(
  { publishedAt, updatedAt, corrections, sources }: Article,
  source: SourceFile,
): Problem[] {
  const dates = [publishedAt, ...(updatedAt ? [updatedAt] : []), ...corrections.map(({ at }) => at)];
  const last = Math.max(...dates.map((date) => Date.parse(date)));
  return sources.flatMap((one, index) => {
    // A day may begin earlier elsewhere.
    if (one.publishedAt === undefined || Date.parse(one.publishedAt) <= last + 2 * dayMs) return [];
    const message = `${one.publishedAt} is later than every date of the article`;
    return createProblem(source, ['sources', index, 'publishedAt'], message, 'Correct one of the dates.');
  });
}

const dayMs = 86_400_000;
