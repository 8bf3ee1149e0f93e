import { expect, test } from 'vitest';
import { endSentence, sentenceGap } from '#lib/text/end-sentence.ts';

test.each([
  ['en', 'It is open', 'It is open.'],
  ['en', 'It is open (now)', 'It is open (now).'],
  ['en', 'He said “open”', 'He said “open”.'],
  ['en', 'It is called 悟道', 'It is called 悟道.'],
  ['ja', '要点', '要点。'],
  ['ja', '新型GPU', '新型GPU。'],
  ['ja', 'データセンター', 'データセンター。'],
  ['ja', '「公開」', '「公開」。'],
  ['zh', '要点', '要点。'],
  ['zh-Hant-HK', '要點', '要點。'],
  ['ko', '요점', '요점.'],
  ['hi', 'भारत ने नियम बदले', 'भारत ने नियम बदले।'],
  ['ne', 'नयाँ नियम', 'नयाँ नियम।'],
  ['bn', 'নতুন নিয়ম', 'নতুন নিয়ম।'],
  ['mr', 'नवीन नियम', 'नवीन नियम.'],
  ['ur', 'خبر آج', 'خبر آج۔'],
  ['ar', 'خبر اليوم', 'خبر اليوم.'],
  ['fa', 'خبر امروز', 'خبر امروز.'],
  ['km', 'ព័ត៌មានថ្មី', 'ព័ត៌មានថ្មី។'],
  ['my', 'သတင်းသစ်', 'သတင်းသစ်။'],
  ['hy', 'Նոր լուր', 'Նոր լուր։'],
  ['am', 'አዲስ ዜና', 'አዲስ ዜና።'],
  ['bo', 'གསར་འགྱུར', 'གསར་འགྱུར།'],
])('in %s, the full stop of the language is added: %s', (language, text, expected) => {
  expect(endSentence(text, language)).toBe(expected);
});

test.each([
  ['th', 'ข่าวใหม่'],
  ['lo', 'ຂ່າວໃໝ່'],
])('in %s, which has no full stop, none is added: %s', (language, text) => {
  expect(endSentence(text, language)).toBe(text);
});

test('a text in another script than that of its language has the full stop of its own script', () => {
  expect(endSentence('要点', 'en')).toBe('要点。');
  expect(endSentence('データセンター', 'ru')).toBe('データセンター。');
});

test('without a language, the script of the last letter decides', () => {
  expect(['AIモデル', 'AIモデルGPT', 'नियम (2)', '12'].map((text) => endSentence(text))).toEqual([
    'AIモデル。',
    'AIモデルGPT.',
    'नियम (2)।',
    '12.',
  ]);
});

test.each([
  ['en', 'It is open.'],
  ['en', 'Who pays?'],
  ['en', 'Who pays?!'],
  ['en', 'He said “open.”'],
  ['en', "He said 'open.'"],
  ['en', '(It is open.)'],
  ['en', 'It is open:'],
  ['en', 'It is open;'],
  ['en', 'So it goes…'],
  ['en', 'It is open –'],
  ['en', 'Open! 🎉'],
  ['fr', '« Ouvert ! »'],
  ['de', '„Wer zahlt?“'],
  ['de', '»Offen.«'],
  ['sv', '”Öppet.”'],
  ['pl', '„Otwarte.”'],
  ['el', 'Ποιος πληρώνει;'],
  ['es', '¡Abierto!'],
  ['zh', '开放。'],
  ['zh', '他说“开放。”'],
  ['zh-Hant', '他說：「開放。」'],
  ['zh', '等等……'],
  ['ja', '公開！'],
  ['ja', '公開｡'],
  ['hi', 'भारत ने नियम बदले।'],
  ['sa', 'इति॥'],
  ['ur', 'خبر آج۔'],
  ['ar', 'متى؟'],
  ['ar', 'خبر.\u200f'],
  ['km', 'ព័ត៌មានថ្មី។'],
  ['my', 'သတင်းသစ်။'],
  ['hy', 'Նոր լուր։'],
  ['am', 'አዲስ ዜና።'],
  ['bo', 'གསར་འགྱུར།'],
])('in %s, a sentence that has ended is unchanged: %s', (language, text) => {
  expect(endSentence(text, language)).toBe(text);
  expect(endSentence(text)).toBe(text);
});

test.each([
  ['en', 'It is open', ' '],
  ['en', 'Is it open?', ' '],
  ['ko', '문을 열었다', ' '],
  ['th', 'เปิดแล้ว', ' '],
  ['zh-Hans', '数据中心开放', ''],
  ['zh-Hans', '他说：“开放。”', ''],
  ['zh-Hans', '开放了！', ''],
  ['ja', '「開いた」', ''],
  ['zh-Hans', 'OpenAI', ''],
  ['ar', 'افتُتح المركز', ' '],
])('in %s, the space after “%s” is “%s”', (language, text, gap) => {
  expect(sentenceGap(text, language)).toBe(gap);
});
