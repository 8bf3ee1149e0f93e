import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchResult } from '#domain/search/search-result.ts';
import { marksOf, textOf } from '../../fixtures/formats/marked-text.ts';
import { type Search, setUpSearches } from '../../fixtures/formats/open-search.ts';

const { searchOf } = setUpSearches();

describe('marks', () => {
  let search: Search;
  beforeAll(async () => {
    search = await searchOf({
      openai: { title: 'A price list from OpenAI', summary: 'And another company asks for a discount.' },
      mixed: { title: '由NVIDIA建设', language: 'zh-Hans', summary: '建设数据中心的NVIDIA。数字有据。' },
      table: {
        title: 'Plans',
        analysis: [
          {
            heading: 'Prices.',
            body: '| Plan | Price |\n| --- | --- |\n| Pro | $12 per month |\n| Max | $100 |\n\n- zeppelins\n- kites',
          },
        ],
      },
    });
  });
  const found = async (text: string, slug: string) =>
    (await search({ text })).stories.find(({ story }) => story.slug === slug) as SearchResult;

  test('of a single letter are on that word alone, not on every word that begins with it', async () => {
    const { title, passage } = await found('a', 'openai');
    expect(title).toEqual([
      { text: 'A', isMatch: true },
      { text: ' price list from OpenAI', isMatch: false },
    ]);
    expect(marksOf(passage)).toEqual(['a']);
  });

  test('cover the part of a compound word that matches', async () => {
    expect(marksOf((await found('ai', 'openai')).title)).toEqual(['AI']);
    expect(marksOf((await found('open', 'openai')).title)).toEqual(['Open']);
    expect(marksOf((await found('open ai', 'openai')).title)).toEqual(['OpenAI']);
  });

  test('cover other forms of a word', async () => {
    expect(marksOf((await found('companies', 'openai')).passage)).toEqual(['company']);
  });

  test.each(['price list', '“price list”', '"price list"'])('join words in a row: %s', async (text) => {
    expect(marksOf((await found(text, 'openai')).title)).toEqual(['price list']);
  });

  test('of unspaced letters leave out the same letters elsewhere', async () => {
    const { title, passage } = await found('数据 nvidia', 'mixed');
    expect(textOf(title)).toBe('由NVIDIA建设');
    expect(marksOf(title)).toEqual(['NVIDIA']);
    expect(marksOf(passage)).toEqual(['数据', 'NVIDIA']);
  });

  test('do not change how the heading of a section is written', async () => {
    const { section } = await found('zeppelins', 'table');
    expect(textOf(section?.heading ?? [])).toBe('Prices.');
  });

  test('are in excerpts that keep cells, rows and items apart', async () => {
    const { passage } = await found('zeppelin', 'table');
    expect(textOf(passage)).toBe('Plan · Price. Pro · $12 per month. Max · $100. zeppelins. kites.');
  });

  test.each(['“plan price”', '“pro $12”'])('are not on phrases across cells: %s', async (text) => {
    expect((await search({ text })).count).toBe(0);
  });
});
