import * as messages from 'virtual:gigawatt/messages';
import { useLayoutEffect } from 'react';
import type { Head } from '#domain/page-data/head.ts';

/**
 * Begins the document's title with a query, so that tabs, history entries and bookmarks can be told apart.
 *
 * @param query the query in words; empty for the page's own title
 */
export function useSearchTitle({ title, paper }: Head, query: string): void {
  // Not a <title> element: the page's frame has one, and a document must not have two.
  useLayoutEffect(() => {
    const ownTitle = paper ? messages.titleAndPaper({ title, paper }) : title;
    document.title = query ? messages.titleAndPaper({ title: query, paper: ownTitle }) : ownTitle;
  }, [query, title, paper]);
}
