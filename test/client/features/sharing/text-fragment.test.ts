// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { selectedText, textDirective } from '#client/features/sharing/text-fragment.ts';

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** The directive for a quotation from a page's text, in which line feeds separate blocks. */
function directive(text: string, words: string, from = 0, language = 'en'): string {
  const start = text.indexOf(words, from);
  return textDirective({ text, start, end: start + words.length }, language);
}

describe('the directive for a selection', () => {
  test('is the text, with special characters encoded', () => {
    expect(directive('A state-of-the-art, R&D heavy plan', 'state-of-the-art, R&D')).toBe(
      'state%2Dof%2Dthe%2Dart%2C%20R%26D',
    );
  });

  test('is extended to whole words, since browsers match no others', () => {
    expect(directive('Gigawatts of power', 'igawatts of po')).toBe('Gigawatts%20of%20power');
  });

  test('has a prefix and a suffix if the text also occurs earlier', () => {
    const text = 'Power first\nIt needs power first and cooling second';
    expect(directive(text, 'power first', 12)).toBe('It%20needs-,power%20first,-and%20cooling');
  });

  test('takes its prefix from the previous block at the start of a block', () => {
    const text = 'Contents Power\nThe plan\nPower\nMore';
    expect(directive(text, 'Power', 20)).toBe('The%20plan-,Power,-More');
  });

  test('has the first and last words of a long text', () => {
    const middle = 'and so on '.repeat(20);
    const text = `Ahead. It begins with these words ${middle}until it ends with those ones. Behind.`;
    const words = text.slice(7, -8);
    expect(directive(text, words)).toBe('It%20begins%20with%20these,ends%20with%20those%20ones.');
  });

  test('has the first and last words of a text that spans blocks', () => {
    const text = 'One two three four five\nsix seven eight nine ten';
    expect(directive(text, 'two three four five\nsix seven eight')).toBe(
      'two%20three%20four%20five,six%20seven%20eight',
    );
  });

  test('has more words if the first ones also occur earlier', () => {
    const text = 'one two three four else\none two three four five\nsix';
    expect(directive(text, 'one two three four five\nsix', 20)).toMatch(
      /^four%20else-,one%20two%20three%20four%20five,six$/,
    );
  });

  test('finds words in scripts without spaces', () => {
    expect(directive('电力成为新的标准', '成为', 0, 'zh')).toBe(encodeURIComponent('成为'));
  });

  test('works without `Intl.Segmenter`', () => {
    const { Segmenter: _, ...intl } = Object.getOwnPropertyDescriptors(Intl);
    vi.stubGlobal('Intl', Object.defineProperties({}, intl));
    expect(directive('Gigawatts of power', 'igawatts of po')).toBe('Gigawatts%20of%20power');
    const text = 'Power first\nIt needs power first and cooling second';
    expect(directive(text, 'power first', 12)).toBe('It%20needs-,power%20first,-and%20cooling');
    expect(directive('전력이 새로운 기준이 된다', '로운 기', 0, 'ko')).toBe(
      encodeURIComponent('새로운 기준이'),
    );
    expect(directive('电力成为新的标准', '成为', 0, 'zh')).toBe(encodeURIComponent('成为'));
  });
});

describe('the selected text', () => {
  const html = '<h2>Power</h2><p>It <em>needs</em>\n  power.</p><p>Second</p>';

  test('has a line feed between blocks only', () => {
    document.body.innerHTML = html;
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('em') as Element);
    const selected = selectedText(range, document.body);
    expect(selected?.text).toBe('Power\nIt needs   power.\nSecond');
    expect(selected?.text.slice(selected.start, selected.end)).toBe('needs');
  });

  test('of a triple click ends with the paragraph', () => {
    document.body.innerHTML = html;
    const [first, second] = document.querySelectorAll('p');
    const range = document.createRange();
    range.setStart(first as Element, 0);
    range.setEnd(second as Element, 0);
    const selected = selectedText(range, document.body);
    expect(selected?.text.slice(selected.start, selected.end)).toBe('It needs   power.');
  });

  test('is undefined if only white space is selected', () => {
    document.body.innerHTML = html;
    const range = document.createRange();
    const text = document.querySelector('p')?.lastChild as Text;
    range.setStart(text, 0);
    range.setEnd(text, 2);
    expect(selectedText(range, document.body)).toBeUndefined();
    range.setEnd(text, 5);
    expect(selectedText(range, document.body)).toBeDefined();
  });
});
