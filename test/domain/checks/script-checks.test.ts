import { expect, test } from 'vitest';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { edition, type SiteOverrides } from '../../fixtures/content/edition.ts';

const english =
  'The centre draws a gigawatt of power from the grid, as much as a large city needs in winter. ';
const korean =
  '새 데이터 센터는 대도시가 겨울에 쓰는 만큼의 전력인 일 기가와트를 전력망에서 끌어다 쓴다고 밝혔다. ';
const chinese = '新的数据中心从电网获取一吉瓦的电力，相当于一座大城市在冬季的用电量，运营商在周一表示。';
const serbian = 'Нови центар података троши један гигават струје из мреже, колико и велики град зими. ';

const warn = (text: string, overrides: ArticleOverrides = {}, site: SiteOverrides = {}) => {
  const file = articleFile('story', { title: text.slice(0, 40), summary: text.repeat(3), ...overrides });
  return edition([file], site).warnings;
};

test('a story in another script than that of its language is a warning', () => {
  expect(warn(korean)).toMatchObject([
    {
      path: 'language',
      message: 'is "en-GB", the language of the site, but hardly a letter of the story is of its script',
      fix: 'Set "language" to the language of the story, such as "ko", or correct that of the site.',
    },
  ]);
  expect(warn(english, { language: 'ja', takeaways: [{ lead: 'A', text: 'B.' }] })).toMatchObject([
    { path: 'language', line: 18, message: expect.stringMatching(/^is "ja", but/) },
  ]);
  expect(warn(chinese)).toMatchObject([
    { fix: 'Set "language" to the language of the story, or correct that of the site.' },
  ]);
});

test.each<[string, string, ArticleOverrides]>([
  ['its own script', korean, { language: 'ko' }],
  ['Chinese characters', chinese, { language: 'zh-Hans' }],
  ['a language with two scripts', serbian, { language: 'sr-RS' }],
  ['its second script', english, { language: 'sr' }],
  ['many names in Latin letters', `${korean}NVIDIA GB200 NVL72 TensorRT-LLM `.repeat(2), { language: 'ko' }],
  ['too few letters to tell', '안녕하세요', {}],
])('a story in %s is none', (_, text, overrides) => {
  expect(warn(text, overrides)).toEqual([]);
});
