import { useState } from 'react';
import { useShownEffect } from '#client/hooks/shown.ts';
import { isEmptyQuery, queryPath, type SearchQuery } from '#domain/addresses/search-query.ts';
import type { Found } from './search-engine.ts';

/** Answers of this visit, so that the way back to one shows it at once, where it was left. */
const answers = new Map<string, Found>();
const answersKept = 50;

export interface Answer {
  /** what was found; while a search is under way, by the one before */
  found?: Found | undefined;
  isPending: boolean;
  hasFailed: boolean;
}

/**
 * Searches, and keeps to the last search that was asked for: an answer that comes late is kept for later.
 *
 * @param base the path under which the site is served
 * @param limit how many stories to show
 * @param attempt another number tries again what has failed
 */
export function useFound(query: SearchQuery, base: string, limit: number, attempt: number): Answer {
  const wanted = isEmptyQuery(query) ? undefined : `${queryPath(query)} ${limit}`;
  const [last, setLast] = useState<{ found?: Found | undefined; failed?: string }>({});
  const found = wanted === undefined ? undefined : answers.get(wanted);

  useShownEffect(() => {
    if (wanted === undefined || answers.has(wanted)) return;
    let isCurrent = true;
    (async () => {
      try {
        const { search } = await import('./search-engine.ts');
        const found = await search(query, base, limit);
        keep(wanted, found);
        if (isCurrent) setLast({ found });
      } catch {
        if (isCurrent) setLast({ failed: wanted });
      }
    })();
    return () => {
      isCurrent = false;
    };
  }, [wanted, attempt]);

  const hasFailed = last.failed === wanted && wanted !== undefined && !found;
  return {
    found: found ?? (wanted === undefined ? undefined : last.found),
    isPending: wanted !== undefined && !found && !hasFailed,
    hasFailed,
  };
}

function keep(wanted: string, found: Found): void {
  answers.set(wanted, found);
  const [oldest] = answers.keys();
  if (answers.size > answersKept && oldest !== undefined) answers.delete(oldest);
}
