import { searchPath } from './paths.ts';

export const sortings = ['relevance', 'date'] as const;
export type Sorting = (typeof sortings)[number];

/** All that a search asks for; the address of the search page says it. */
export interface SearchQuery {
  text: string;
  /** slugs of tags that a story must have, all of them */
  tags: string[];
  /** the category's slug */
  category?: string;
  /** the source's slug */
  source?: string;
  sort: Sorting;
  /** how many further parts of the index are searched, each with older stories than the ones before */
  further: number;
}

export const emptyQuery: SearchQuery = { text: '', tags: [], sort: 'relevance', further: 0 };
/** More letters than anybody types. */
const maxTextLength = 200;

/** Brings a text into the form in which a search asks for it: single spaces, none at its ends, no excess length. */
export function normalizeText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, maxTextLength);
}

/**
 * Reads the query string of a search page; what it does not understand counts as not said.
 *
 * @param search as `location.search` gives it
 */
export function readQuery(search: string): SearchQuery {
  const values = new URLSearchParams(search);
  const category = values.get('category');
  const source = values.get('source');
  const further = values.get('further') ?? '';
  return {
    text: normalizeText(values.get('q') ?? ''),
    tags: [...new Set(values.getAll('tag').filter(Boolean))],
    ...(category && { category }),
    ...(source && { source }),
    sort: values.get('sort') === 'date' ? 'date' : 'relevance',
    further: /^[1-9]\d{0,3}$/.test(further) ? Number(further) : 0,
  };
}

/** The path of the search page that asks for this, without base; what is as usual is left out. */
export function queryPath({ text, tags, category, source, sort, further }: SearchQuery): string {
  const values = new URLSearchParams();
  if (text) values.append('q', text);
  for (const tag of tags) values.append('tag', tag);
  if (category) values.append('category', category);
  if (source) values.append('source', source);
  if (sort !== 'relevance') values.append('sort', sort);
  if (further > 0) values.append('further', String(further));
  const query = values.toString();
  return searchPath() + (query && `?${query}`);
}

/** Whether it asks for anything. */
export function isEmptyQuery({ text, tags, category, source }: SearchQuery): boolean {
  return text === '' && tags.length === 0 && !category && !source;
}
