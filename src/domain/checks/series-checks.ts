import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { createProblem, type Problem } from '#domain/reading/problems.ts';
import type { SourceFile } from '#domain/reading/source-file.ts';

type Part = Pick<ArticleEntry, 'file' | 'series'> & Partial<Pick<ArticleEntry, 'status'>>;

/** Reports articles that have the number of another part of their series. A withdrawn part can be replaced. */
export function checkSeries(articles: readonly Part[], locate: (file: string) => SourceFile): Problem[] {
  const parts = new Map<string, Part>();
  return articles.flatMap((article) => {
    const { series, status, file } = article;
    if (!series || status === 'withdrawn') return [];
    const key = `${series.part} ${series.name}`;
    const other = parts.get(key);
    if (!other) {
      parts.set(key, article);
      return [];
    }
    return createProblem(
      locate(file),
      ['series', 'part'],
      `part ${series.part} of "${series.name}" is also ${other.file}`,
      'Give each part a number of its own.',
    );
  });
}
