import { describe, expect, test } from 'vitest';
import {
  emptyQuery,
  isEmptyQuery,
  parseQuery,
  queryPath,
  type SearchQuery,
} from '#domain/addresses/search-query.ts';
import { createRandom } from '../../../bench/edition/random.ts';

describe('the query string of a search', () => {
  test('contains text, filters and sorting', () => {
    expect(
      parseQuery('?q=power+grid&tag=nvidia&tag=c-plus-plus&category=hardware&source=naver&sort=date'),
    ).toEqual({
      text: 'power grid',
      tags: ['nvidia', 'c-plus-plus'],
      category: 'hardware',
      source: 'naver',
      sort: 'date',
      further: 0,
    });
  });

  test('can be empty', () => {
    expect(parseQuery('')).toEqual(emptyQuery);
    expect(isEmptyQuery(parseQuery('?sort=date&further=2'))).toBe(true);
    expect(queryPath(emptyQuery)).toBe('/search/');
  });

  test.each([
    '?sort=sideways',
    '?further=-1',
    '?further=1e9',
    '?further=x',
    '?tag=',
    '?category=',
    '?q=%20%20',
    '?other=1',
  ])('is ignored where it is invalid: %s', (search) => expect(parseQuery(search)).toEqual(emptyQuery));

  test('has each tag once', () => {
    expect(parseQuery('?tag=a&tag=b&tag=a').tags).toEqual(['a', 'b']);
  });

  test('is not rejected if it is malformed or too long', () => {
    expect(parseQuery('?q=%E0%A4%A').text).not.toBe('');
    expect(parseQuery(`?q=${'a'.repeat(5000)}`).text).toHaveLength(200);
  });
});

test('every query is parsed back from its path', () => {
  const random = createRandom('queries');
  const words = ['C++', 'R&D', '数据 中心', 'الذكاء', '“a phrase”', 'a=b', '100 %', '#1', '+', 'é'];
  const slugs = ['nvidia', '인공지능', 'c-sharp', 'ärzte'];
  for (let round = 0; round < 300; round++) {
    const query: SearchQuery = {
      text: Array.from({ length: random.between(0, 3) }, () => random.pick(words)).join(' '),
      tags: slugs.filter(() => random.chance(0.4)),
      ...(random.chance(0.5) && { category: random.pick(slugs) }),
      ...(random.chance(0.5) && { source: random.pick(slugs) }),
      sort: random.pick(['relevance', 'date']),
      further: random.between(0, 9),
    };
    const { pathname, search } = new URL(queryPath(query), 'https://test.example');
    expect(pathname).toBe('/search/');
    expect(parseQuery(search)).toEqual(query);
  }
});
