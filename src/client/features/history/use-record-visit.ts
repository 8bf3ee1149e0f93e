import { useEffect } from 'react';
import { recordVisit } from '#client/reader/last-visit.ts';
import type { FrontPageData } from '#domain/page-data/lists.ts';

/** Records that the reader has opened the front page. The pages that follow it are no visits. */
export function useRecordVisit(page: FrontPageData): void {
  useEffect(() => {
    if (page.pagination.number === 1) recordVisit(page, Date.now());
  }, [page]);
}
