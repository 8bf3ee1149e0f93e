import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';

/** The alignment of a table's column, by the cells of its body. */
function alignmentOf(cells: readonly string[], delimiter = '---'): string | null | undefined {
  const rows = cells.map((cell) => `| a | ${cell} |`);
  const { text, problems } = parseMarkdown(
    ['| Name | Value |', `| --- | ${delimiter} |`, ...rows].join('\n'),
  );
  expect(problems).toEqual([]);
  const [table] = text;
  if (table?.type !== 'table') throw new Error('There is no table.');
  expect(table.align[0]).toBeNull();
  return table.align[1];
}

describe('a column of numbers is aligned at its end', () => {
  test.each<[string, string[]]>([
    ['whole numbers', ['365', '1,095', '1 460', '12 000', "7'000", '1.000,50']],
    ['percentages', ['0.37%', '62,8 %', '−4.8%', '+3 %', '5‰']],
    ['currencies', ['$1.74', '€ 30', '30 €', 'US$5', '-$3', '₩1,200', '5 kr']],
    ['units', ['55 MW', '3 TB/s', '20 °C', '1.5 million', '5×', '3亿', '12 m²']],
    ['ranges and estimates', ['3–5', '10 – 20 %', '$5–$7', '~40', '≥ 3', '< 1']],
    ['digits of other scripts', ['٤٫٥٪', '१२', '１２', '٣']],
    ['formatted numbers', ['**83.1%**', '*5*', '[181](https://a.example)', '`7`']],
    ['mostly numbers, without the rest', ['1', '—', '3', 'not given', '5', '', '7']],
  ])('%s', (_, cells) => {
    for (const cell of cells.filter((text) => /\p{N}/u.test(text)))
      expect(alignmentOf([cell]), cell).toBe('right');
    expect(alignmentOf(cells)).toBe('right');
  });
});

describe('other columns keep the default', () => {
  test.each<[string, string[]]>([
    ['texts', ['yes', 'no']],
    ['texts with numbers', ['GPT-5.4: 40.1%', '$19 per user', 'up to 13 Gbps', '1,500 (listed)']],
    ['dates', ['2 August 2026', '2026-06-08']],
    ['times', ['12:30']],
    ['names with numbers', ['HBM3E', 'GPT 5', 'V4']],
    ['a number beside a text with one', ['5', 'about 7 of them']],
    ['as many missing values as numbers', ['5', '—']],
    ['no rows', []],
    ['a very long number', ['1'.repeat(500)]],
  ])('%s', (_, cells) => {
    expect(alignmentOf(cells)).toBeNull();
  });
});

test('the alignment that the editor gives a column of numbers wins', () => {
  expect(alignmentOf(['1', '2'], ':--')).toBe('left');
  expect(alignmentOf(['1', '2'], ':-:')).toBe('center');
});
