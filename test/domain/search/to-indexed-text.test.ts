import { expect, test } from 'vitest';
import { splitIndexedText } from '#domain/search/indexed-text.ts';
import { wordJoiner } from '#domain/search/spaced-letters.ts';
import { toIndexedText } from '#domain/search/to-indexed-text.ts';

test.each([
  '美团发布了新模型，数据中心（在北京）将于明年“开放”。',
  '由NVIDIA建设的 GB300 数据 中心',
  '東京タワーのデータ、ｶﾞｽ料金とｻｰﾊﾞｰ',
  'ＯｐｅｎＡＩ２０２６',
  'L’écologie d’aujourd’hui — à l’île–sœur',
  'Diyarbakır’ın ışığı',
  'ระดับน้ำท่วมสูงขึ้น ๒๕๖๙',
  'ရန်ကုန်မြို့တွင် ရေကြီး',
  'أحمد يزور مدرسةً في ٢٠٢٦، ثم «ﻻ»',
  '국산GPU는 빠르다',
  'CO₂, 20 m² and ½…again 👩‍💻 𝒳',
  'a-\ufeffb !$%(),/:;=?@[]^| -|-',
])('text for the index can be split into its words as they are written: %s', (text) => {
  const words = splitIndexedText(toIndexedText(text));
  expect(words.join(' ').replaceAll(` ${wordJoiner}`, '')).toBe(text);
});

test.each([
  'power grid',
  'Google’s plan, we don’t',
  'R&D in C++',
  'Ärzte, déjà vu',
  'Новости дня',
  '인공지능은',
])('text that Pagefind needs no help with is unchanged: %s', (text) => {
  expect(toIndexedText(text)).toBe(text);
});
