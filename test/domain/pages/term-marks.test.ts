import { expect, test } from 'vitest';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import type { Block, Inline, RichText } from '#domain/markdown/rich-text.ts';
import { plainText } from '#domain/markdown/rich-text.ts';
import { createTermMarker } from '#domain/pages/term-marks.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { edition } from '../../fixtures/content/edition.ts';
import { layOut } from '../../fixtures/content/whole-edition.ts';

const mark = (markdown: string, ...terms: string[]) => {
  const { text } = parseMarkdown(markdown);
  const marker = createTermMarker(terms.map((term) => ({ id: term, term, definition: 'What it means.' })));
  const marked = marker(text);
  expect(plainText(marked)).toBe(plainText(text));
  return marked;
};

/** Formats a text with its marks in brackets, as in `[token]` or, for another spelling of a term, `[Tokens|token]`. */
function written(text: RichText): string {
  const inline = (child: Inline): string => {
    if (typeof child === 'string') return child;
    if (child.type === 'term')
      return `[${child.text}${child.text === child.fragment ? '' : `|${child.fragment}`}]`;
    if (child.type === 'break') return ' ';
    if (child.type === 'reference') return child.label;
    return 'text' in child ? child.text : child.children.map(inline).join('');
  };
  const block = (child: Block): string => {
    if (child.type === 'quote' || child.type === 'note') return child.children.map(block).join(' ');
    if ('children' in child) return child.children.map(inline).join('');
    if (child.type === 'list') return child.items.flat().map(block).join(' ');
    if (child.type === 'table') return [child.head, ...child.rows].flat(2).map(inline).join(' ');
    return child.type === 'code' ? child.text.trim() : '';
  };
  return text.map(block).join(' ');
}
const marks = (markdown: string, ...terms: string[]) => written(mark(markdown, ...terms));

test('only the first occurrence of a term is marked', () => {
  expect(marks('A model reads a token. A token is short.\n\nEach token counts.', 'token')).toBe(
    'A model reads a [token]. A token is short. Each token counts.',
  );
});

test('only the first occurrence in several texts is marked, in call order', () => {
  const marker = createTermMarker([{ id: 'a', term: 'token', definition: '.' }]);
  const [one, two] = ['None here.', 'A token, a token.'].map((text) => marker(parseMarkdown(text).text));
  expect([written(one ?? []), written(two ?? [])]).toEqual(['None here.', 'A [token|a], a token.']);
  expect(written(marker(parseMarkdown('A token.').text))).toBe('A token.');
});

test.each([
  ['A tokeniser and subtoken, then token.', 'token', 'A tokeniser and subtoken, then [token].'],
  ['Catégorie, égo, ego.', 'ego', 'Catégorie, égo, [ego].'],
  ['GPT-4.5 beats GPT-4.', 'GPT-4', 'GPT-4.5 beats [GPT-4].'],
  ['0.5 nm or 5 nm', '5 nm', '0.5 nm or [5 nm]'],
  ['कला, कल', 'कल', 'कला, [कल]'],
  ['C++ and C# are not C.', 'C', 'C++ and C# are not [C].'],
  ['C++ and C.', 'C++', '[C++] and C.'],
  ['ASP.NET is no .NET.', '.NET', 'ASP.NET is no [.NET].'],
  ['NVIDIA’s chips', 'NVIDIA', '[NVIDIA]’s chips'],
  ['(token)', 'token', '([token])'],
])('in “%s” the term “%s” is marked as a whole word', (text, term, expected) => {
  expect(marks(text, term)).toBe(expected);
});

test.each([
  ['The world model. ', 'World model', 'The [world model|World model].'],
  ['Tokens count.', 'token', '[Tokens|token] count.'],
  ['A Seoul World Model', 'world model', 'A Seoul [World Model|world model]'],
  ['a rag, and RAG', 'RAG', 'a rag, and [RAG]'],
  ['hyperclova x, HyperCLOVA X', 'HyperCLOVA X', 'hyperclova x, [HyperCLOVA X]'],
  ['TPUs are fast', 'TPU', '[TPUs|TPU] are fast'],
  ['an ÉTAT, an état', 'État', 'an ÉTAT, an [état|État]'],
])('letter case in “%s” matches “%s” as readers expect', (text, term, expected) => {
  expect(marks(text, term)).toBe(expected);
});

test.each([
  ['这个大模型很强。', '大模型', '这个[大模型]很强。'],
  ['次のトークンを予測する', 'トークン', '次の[トークン]を予測する'],
  ['โมเดลภาษาขนาดใหญ่', 'ภาษา', 'โมเดล[ภาษา]ขนาดใหญ่'],
  ['น้อง น', 'น', 'น้อง [น]'],
  ['새 데이터센터는 크다', '데이터센터', '새 [데이터센터]는 크다'],
  ['초데이터센터와 데이터센터', '데이터센터', '초데이터센터와 [데이터센터]'],
  ['엔비디아 GPU는 빠르다', 'GPU', '엔비디아 [GPU]는 빠르다'],
  ['国产GPU很快', 'GPU', '国产[GPU]很快'],
  ['نموذج لغوي كبير', 'نموذج لغوي', '[نموذج لغوي] كبير'],
])('in “%s” the term “%s” is found, with or without spaces between words', (text, term, expected) => {
  expect(marks(text, term)).toBe(expected);
});

test.each([
  ['By Moore’s law.', "Moore's law", "By [Moore’s law|Moore's law]."],
  ["By Moore's law.", 'Moore’s law', "By [Moore's law|Moore’s law]."],
  ['The cafe\u0301 culture', 'Café culture', 'The [cafe\u0301 culture|Café culture]'],
  ['The café culture', 'Cafe\u0301 culture', 'The [café culture|Cafe\u0301 culture]'],
  ['Der Daten\u00adschutz gilt.', 'Datenschutz', 'Der [Daten\u00adschutz|Datenschutz] gilt.'],
  ['\u200b\u00adToken\u00ad.', 'token', '\u200b\u00ad[Token|token]\u00ad.'],
  ['Bir işlemci.', 'İşlemci', 'Bir [işlemci|İşlemci].'],
  ['Bir i\u0307şlemci.', 'İşlemci', 'Bir [i\u0307şlemci|İşlemci].'],
  ['Isparta, ısparta', 'ısparta', '[Isparta|ısparta], ısparta'],
  ['die Strasse', 'Straße', 'die [Strasse|Straße]'],
  ['the chip‑maker', 'chip-maker', 'the [chip‑maker|chip-maker]'],
  ['the world\u00a0 model', 'world model', 'the [world\u00a0 model|world model]'],
  ['一个ＡＩ模型', 'AI', '一个[ＡＩ|AI]模型'],
  ['ｶﾞｽの価格', 'ガス', '[ｶﾞｽ|ガス]の価格'],
  ['ﬁnance', 'finance', '[ﬁnance|finance]'],
  ['نیم\u200cفاصله', 'نیمفاصله', '[نیم\u200cفاصله|نیمفاصله]'],
  ['ذكر أحمد مِصْر', 'مصر', 'ذكر أحمد [مِصْر|مصر]'],
  ['ශ්\u200dරී ලංකාව', 'ශ්රී', '[ශ්\u200dරී|ශ්රී] ලංකාව'],
  ['삼성'.normalize('NFD'), '삼성', `[${'삼성'.normalize('NFD')}|삼성]`],
])('in “%s” the term “%s” is found in another spelling', (text, term, expected) => {
  expect(marks(text, term)).toBe(expected);
});

test.each([
  ['cafe, schon, ano', ['café', 'schön', 'año']],
  ['삼성'.normalize('NFD'), ['사']],
  ['👨‍👩‍👧 👍🏽', ['👨', '👍']],
  ['कल्पना कला', ['कल']],
])('in “%s” the terms %j are not found', (text, terms) => {
  expect(marks(text, ...terms)).toBe(text);
});

test('of terms at the same offset the longest is marked, and the others where they occur alone', () => {
  expect(marks('An AI factory is no factory, and AI no magic.', 'AI', 'AI factory', 'factory')).toBe(
    'An [AI factory] is no [factory], and [AI] no magic.',
  );
});

test('a term with a short form is marked once, by the form that occurs first', () => {
  const term = 'Mixture of experts (MoE)';
  expect(marks('An MoE model, a mixture of experts.', term)).toBe(
    `An [MoE|${term}] model, a mixture of experts.`,
  );
  expect(marks('A mixture of experts (MoE).', term)).toBe(`A [mixture of experts (MoE)|${term}].`);
});

test('a term may span two lines', () => {
  expect(marks('a world\nmodel', 'world model')).toBe('a [world\nmodel|world model]');
});

test('terms are marked in emphasis, quotes, lists and tables, not in headings, links and code', () => {
  const before = '## token\n\n[token](https://a.example/) `token`\n\n```\ntoken\n```\n\n';
  for (const after of [
    '**token**',
    '*a token*',
    '> token',
    '- token',
    '| a |\n| - |\n| token |',
    '1. token',
  ]) {
    expect(marks(before + after, 'token')).toMatch(/^token token token token (?:a )?\[token\]$/);
  }
  expect(marks(before, 'token')).not.toContain('[');
});

test('a term with the special characters of regular expressions is matched literally', () => {
  expect(marks('Is it a.b or axb? See (c|d).', 'a.b', '(c|d)')).toBe('Is it [a.b] or axb? See [(c|d)].');
});

test('an emoji as a term is found after a word that begins with it', () => {
  expect(marks('no 😀a, but 😀 here', '😀')).toBe('no 😀a, but [😀] here');
});

test('analysis and impact have marks that link to the definitions, answers have none', () => {
  const files = [
    articleFile('story', {
      analysis: [
        { heading: 'Power', body: 'No term here.' },
        { heading: 'More', body: 'A **megawatt** of it.' },
      ],
      impact: 'A megawatt, a grid.',
      faq: [{ question: 'A grid?', answer: 'A gigawatt on the grid.' }],
      terms: [
        { term: 'Megawatt', definition: 'A million watts.' },
        { term: 'Power', definition: 'Watts.' },
        { term: 'Grid', definition: 'Lines.' },
        { term: 'Gigawatt', definition: 'A billion watts.' },
      ],
    }),
  ];
  const page = layOut(edition(files), '/').at('/articles/story/');
  if (page?.kind !== 'article') throw new Error('there is no article');
  expect(page.terms.map(({ id }) => id)).toEqual(['megawatt', 'power-2', 'grid', 'gigawatt']);
  expect(page.analysis.map(({ body }) => written(body))).toEqual(['No term here.', 'A [megawatt] of it.']);
  expect(written(page.impact ?? [])).toBe('A megawatt, a [grid].');
  expect(page.faq.map(({ answer }) => written(answer))).toEqual(['A gigawatt on the grid.']);
});
