import { searchPath } from './paths.ts';

export const sortOrders = ['relevance', 'date'] as const;
type SortOrder = (typeof sortOrders)[number];

/** A search, as the query string of the search page contains it. */
export interface SearchQuery {
  text: string;
  /** slugs; a story must have all of these tags */
  tags: string[];
  /** slug */
  category?: string;
  /** slug */
  source?: string;
  /** slug */
  author?: string;
  sort: SortOrder;
  /** how many further parts of the index to search, newest first */
  further: number;
}

export const emptyQuery: SearchQuery = { text: '', tags: [], sort: 'relevance', further: 0 };
const maxTextLength = 200;

/** Collapses and trims white space, and cuts the text at 200 characters. */
export function normalizeText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, maxTextLength);
}

/** Parses the `location.search` of the search page; invalid values are ignored. */
export function parseQuery(search: string): SearchQuery {
  const values = new URLSearchParams(search);
  const category = values.get('category');
  const source = values.get('source');
  const author = values.get('author');
  const further = values.get('further') ?? '';
  return {
    text: normalizeText(values.get('q') ?? ''),
    tags: [...new Set(values.getAll('tag').filter(Boolean))],
    ...(category && { category }),
    ...(source && { source }),
    ...(author && { author }),
    sort: values.get('sort') === 'date' ? 'date' : 'relevance',
    further: /^[1-9]\d{0,3}$/.test(further) ? Number(further) : 0,
  };
}

/** The path of the search page with a query, without base; default values are left out. */
export function queryPath({ text, tags, category, source, author, sort, further }: SearchQuery): string {
  const values = new URLSearchParams();
  if (text) values.append('q', text);
  for (const tag of tags) values.append('tag', tag);
  if (category) values.append('category', category);
  if (source) values.append('source', source);
  if (author) values.append('author', author);
  if (sort !== 'relevance') values.append('sort', sort);
  if (further > 0) values.append('further', String(further));
  const query = values.toString();
  return searchPath() + (query && `?${query}`);
}

/** Whether a query has neither text nor filters. */
export function isEmptyQuery({ text, tags, category, source, author }: SearchQuery): boolean {
  return text === '' && tags.length === 0 && !category && !source && !author;
}
