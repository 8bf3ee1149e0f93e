import { describe, expect, test } from 'vitest';
import { findDamage, findMarkup } from '#domain/schema/plain-text.ts';
import { type ArticleOverrides, articleFile, fullArticleJson } from '../../fixtures/content/article.ts';
import { editionInput, problemsOf } from '../../fixtures/content/edition.ts';

const check = (overrides: ArticleOverrides) => problemsOf(editionInput([articleFile('story', overrides)]));

describe('formatting in a plain text is an error', () => {
  test.each([
    ['A <b>new</b> chip', 'has HTML: “</b>”', 'Write it without formatting.'],
    ['One<br>two', 'has HTML: “<br>”', 'Write it without formatting.'],
    ['See <a href="https://a.example/">it', 'has HTML: “<a href="https://a.example/">”', 'Write it'],
    ['AT&amp;T', 'has HTML: “&amp;”', 'Write the character itself: &'],
    ['The paper&#8217;s', 'has HTML: “&#8217;”', 'Write the character itself: ’'],
    ['Five&nbsp;GW', 'has HTML: “&nbsp;”', 'Write the character itself.'],
    ['A **new** chip', 'has Markdown: “**new**”', 'Write it without formatting.'],
    ['An _entirely new_ chip', 'has Markdown: “_entirely new_”', 'Write it without formatting.'],
    ['A __very new__ chip', 'has Markdown: “__very new__”', 'Write it without formatting.'],
    ['## A new chip', 'has Markdown: “## A new chip”', 'Write it without formatting.'],
    ['A *new* chip', 'has Markdown: “*new*”', 'Write it without formatting.'],
    ['The `new` chip', 'has Markdown: “`new`”', 'Write it without formatting.'],
    ['A chip[^1]', 'has a footnote: “[^1]”', 'Write it without formatting.'],
    ['<!-- wp --> A chip', 'has HTML: “<!-- wp --> A chip”', 'Write it without formatting.'],
    ['A chip<o:p></o:p>', 'has HTML: “</o:p>”', 'Write it without formatting.'],
    ['A &rarr; B', 'has HTML: “&rarr;”', 'Write the character itself: →'],
    ['The {{ title }}', 'would be shown as they are: “{{ title }}”', 'Remove it'],
    ['The \u0024{title}', 'would be shown as they are: “\u0024{title}”', 'Remove it'],
    ['A [b]new[/b] chip', 'would be shown as they are: “[/b]”', 'Remove it'],
    ['A chip【4†source】', 'would be shown as they are: “【4†source】”', 'name the source'],
    [':rocket: A chip', 'would be shown as they are: “:rocket:”', 'Write the emoji itself'],
    ['See [it](https://a.example/)', 'has a Markdown link: “[it](https://a.example/)”', 'Write it'],
  ])('%s', (title, message, fix) => {
    expect(check({ title })).toMatchObject([
      {
        path: 'title',
        line: 2,
        message: expect.stringContaining(message),
        fix: expect.stringContaining(fix),
      },
    ]);
  });

  test('in every plain field', () => {
    const text = 'A **new** chip';
    const full = fullArticleJson({
      title: text,
      tags: [text],
      sources: [{ name: text }],
      summary: text,
      image: { src: '/a.webp', alt: text, width: 1, height: 1, credit: text },
      takeaways: [{ lead: text, text }],
      analysis: [{ heading: text, body: text }],
      faq: [{ question: text, answer: text }],
      terms: [{ term: text, definition: text }],
      corrections: [{ at: '2026-06-09', text }],
      disclosure: text,
    });
    expect(check(full).map(({ path }) => path)).toEqual([
      'title',
      'tags[0]',
      'sources[0].name',
      'summary',
      'image.alt',
      'image.credit',
      'takeaways[0].lead',
      'takeaways[0].text',
      'analysis[0].heading',
      'faq[0].question',
      'terms[0].term',
      'terms[0].definition',
      'corrections[0].text',
      'disclosure',
    ]);
  });

  test.each([
    'The <b> element turns thirty',
    'A & B; C&C; R&D',
    'Is 2**3**4 large?',
    'F**k and s**t',
    'Set __init__ or _private_name_ here',
    'snake_case and other_name',
    '#MeToo, # 1 and C# 12',
    'An array [a](b) of f[0](x)',
    '*) with a note',
    'M*A*S*H, 2 * 3 * 4 and Price* and cost*',
    'O‘ahu and Hawai`i and O`ahu',
    '“</rant>”, says C++ <3',
    'Models that think aloud between <think> and </think>',
    'What <script>alert(1)</script> does in a title',
    'At 10:30:15 in a::b and [sic]',
    'Citing AT&T; &foo; and §1【注】',
    'if a < b and c > d',
  ])('but not what only looks like it: %s', (title) => {
    expect(check({ title })).toEqual([]);
  });
});

describe('a text says something', () => {
  test.each([
    ['\u200b\u2060', 'expected text, found only invisible characters'],
    ['\u3164', 'expected text, found only invisible characters'],
    ['—', 'expected words, found only punctuation: "—"'],
    ['\u200b…', 'expected words, found only punctuation: "\u200b…"'],
  ])('%j is an error', (title, message) => {
    expect(check({ title })).toMatchObject([{ path: 'title', message }]);
  });

  test('an emoji does, and a term may be punctuation', () => {
    expect(check({ title: '🎉', terms: [{ term: '@', definition: 'At.' }] })).toEqual([]);
  });
});

test.each([
  ['MÃ¼ller', 'contains “Ã¼”, which was read in the wrong encoding', 'Write “ü”.'],
  ['The paperâ€™s', 'contains “â€™”, which was read in the wrong encoding', 'Write “’”.'],
  ['Caf\\u00e9', 'contains “\\u00e9”, which was escaped twice', 'Write é itself.'],
  [
    'One.\\nTwo',
    'contains “\\n”, which was escaped twice',
    'Write it with one backslash less in the file: \\n.',
  ],
  ['Caf%C3%A9', 'contains “%C3%A9”, the bytes of a character', 'Write “é”.'],
  ['It=E2=80=99s', 'contains “=E2=80=99”, the bytes of a character', 'Write “’”.'],
  ['=?UTF-8?B?Q2Fmw6k=?=', expect.stringContaining('the encoding of an e-mail'), 'Write the words'],
  ['\uf0b7 One', 'contains U+F0B7, which fonts do not have', 'Remove it'],
  ['One \ufffc', 'contains U+FFFC, which fonts do not have', 'Remove it'],
  ['Mu¨ller', 'contains “u¨”, an accent beside its letter', 'Write one letter'],
  ['M\ufffdller', 'contains U+FFFD, which stands for a character that was lost', 'Type the character'],
])('damaged characters are an error: %s', (title, message, fix) => {
  expect(check({ title })).toMatchObject([{ path: 'title', message, fix: expect.stringContaining(fix) }]);
});

test('a source that readers cannot open is an error', () => {
  expect(check({ sources: [{ name: 'dpa', url: 'https://dpa' }] })).toMatchObject([
    {
      path: 'sources[0].url',
      message: 'the address has no complete host: “dpa” lacks an ending such as .org',
      fix: 'Write the address that readers can open, such as https://example.org/page/.',
    },
  ]);
});

test('so is a link', () => {
  const takeaway = { lead: 'A', text: 'B.' };
  expect(check({ takeaways: [takeaway], impact: 'One\n\n[two](http://localhost:5173/a/)' })).toMatchObject([
    {
      path: 'impact',
      message: expect.stringMatching(
        /^line 3 of the text: the link to “http:\/\/localhost:5173\/a\/” leads to/,
      ),
    },
  ]);
});

test.each([
  '<a ',
  '<a =',
  '[',
  '[a](/',
  '**a',
  ' _a b',
  '{{a',
  '{%a',
  '[a b=',
  '~~a',
  '](/a ',
  '{#a',
  '&amp',
  '<a>',
  '*a',
  '`a',
  '%c3',
  '=?utf',
  '[[a',
  '=',
  'a^a',
  'Ã',
  'âa',
])('texts are checked in linear time: %j repeated', (part) => {
  const text = `x${part.repeat(400_000 / part.length)}`;
  const started = performance.now();
  findMarkup(text);
  findDamage(text);
  expect(performance.now() - started).toBeLessThan(2000);
});
