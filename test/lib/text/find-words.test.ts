import { expect, test } from 'vitest';
import { createWordFinder, foldText } from '#lib/text/find-words.ts';

const isIn = (word: string, text: string) => createWordFinder([word])(text) === word;

test.each([
  ['café', 'CAFÉ', 'letter case'],
  ['cafe\u0301', 'café', 'canonical form'],
  ['ΟΔΟΣ', 'οδος', 'the final sigma'],
  ['straße', 'STRASSE', 'ß and ss'],
  ['STRAẞE', 'Straße', 'the capital ß'],
  ['istanbul', 'İSTANBUL', 'the dotted capital I'],
  ['DIYARBAKIR', 'Diyarbakır', 'the dotless i'],
  ['ＡＩ２', 'ai2', 'full width'],
  ['ｶﾞｽ', 'ガス', 'half width'],
  ['ﬁnance', 'finance', 'ligatures'],
  ['cœur', 'COEUR', 'ligatures that are letters'],
  ['٢٠٢٦', '2026', 'the digits of a script'],
  ['۲۰۲۶', '๒๐๒๖', 'the digits of two scripts'],
  ['co\u00adoperate', 'cooperate', 'soft hyphens'],
  ['NV\u200bIDIA', 'nvidia', 'zero-width characters'],
  ['نیم\u200cفاصله', 'نیمفاصله', 'joiners'],
  ['O’Reilly', "O'Reilly", 'apostrophes'],
  ['Oʻzbekiston', "O'zbekiston", 'letters that look like apostrophes'],
  ['комп’ютер', 'компʼютер', 'the apostrophe of Ukrainian'],
  ['i\u0307stanbul', 'istanbul', 'the dot of the small letter i'],
  ['צה״ל', 'צה"ל', 'quotation marks'],
  ['COVID‑19', 'covid-19', 'hyphens'],
  ['chip \u00a0 war', 'chip war', 'spaces'],
  ['Hawaiʻi', "Hawai'i", 'apostrophes that are letters'],
  ['أحمد', 'احمد', 'hamza'],
  ['مدرسة', 'مدرسه', 'the dots of ة'],
  ['مصطفى', 'مصطفي', 'the dots of ي'],
  ['کتابی', 'كتابي', 'Persian and Arabic letters'],
  ['مِصْر', 'مصر', 'Arabic vowel signs'],
  ['محـــمد', 'محمد', 'tatweel'],
  ['שָׁלוֹם', 'שלום', 'Hebrew points'],
  ['❤\ufe0f', '❤', 'variation selectors'],
])('“%s” and “%s” are the same word, without regard to %s', (one, other) => {
  expect(foldText(one)).toBe(foldText(other));
  expect(isIn(one, `… ${other}, …`)).toBe(true);
  expect(isIn(other, `… ${one}, …`)).toBe(true);
});

test.each([
  ['cafe', 'café'],
  ['schon', 'schön'],
  ['ano', 'año'],
  ['が', 'か'],
  ['は', 'ハ'],
  ['и', 'й'],
])('“%s” and “%s” are two words', (one, other) => {
  expect(isIn(one, other)).toBe(false);
  expect(isIn(other, one)).toBe(false);
});

test.each([
  ['NVIDIA', 'NVIDIA’s chips'],
  ['OTAN', 'Les pays de l’OTAN'],
  ['ютер', 'компʼютер'],
  ['chip', 'A chip-maker'],
  ['chip', '“Chip.”'],
  ['5', 'The 5, at last'],
  ['chip war', 'The chip\n war'],
  ['.*', 'Only (.*) itself'],
  ['C++', 'C++, still'],
  ['삼성', '삼성이 오른다'],
  ['삼성', '美삼성'],
  ['GPU', 'GPU는 빠르다'],
  ['GPU', '国产GPU很快'],
  ['价格', '新价格公布'],
  ['価格', '新価格は'],
  ['データ', '新データは'],
  ['ราคา', 'ประกาศราคาใหม่'],
  ['ລາຄາ', 'ປະກາດລາຄາໃໝ່'],
  ['តម្លៃ', 'ប្រកាសតម្លៃថ្មី'],
  ['ဈေး', 'စံဈေးနှုန်းသစ်'],
  ['कल', 'कल, आज'],
  ['Ελλάδα', 'Η Ελλάδα.'],
  ['👍', 'Great 👍'],
])('the word “%s” is in “%s”', (word, text) => {
  expect(isIn(word, text)).toBe(true);
});

test.each([
  ['chip', 'Chips'],
  ['é', 'René'],
  ['Reill', 'O’Reilly'],
  ['C', 'C++ and C#'],
  ['4', '4.5'],
  ['5', '4.5 and 1,5'],
  ['GPT-4', 'GPT-4.5'],
  ['.*', 'Anything'],
  ['कल', 'कला'],
  ['कल', 'कल्पना'],
  ['삼성', '초삼성'],
  ['사', '삼성'],
  ['น', 'นำ น้ำ'],
  ['Київ', 'Київська'],
  ['👨', '👨‍👩‍👧'],
  ['👍', '👍🏽'],
  ['🇸🇰', '🇺🇸🇰🇷'],
  ['', 'Anything'],
  ['\u200b', 'Anything'],
  ['\u00ad ', 'Anything'],
])('the word “%s” is not in “%s”', (word, text) => {
  expect(isIn(word, text)).toBe(false);
});

test('of several words the first is returned, as it was given', () => {
  const find = createWordFinder(['none', 'Été', 'new']);
  expect(find('A NEW ÉTÉ')).toBe('Été');
  expect(find('nothing')).toBeUndefined();
});
