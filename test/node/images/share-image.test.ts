import { expect, test } from 'vitest';
import { shareImageSize } from '#domain/addresses/paths.ts';
import { motifs } from '#domain/covers/motifs.ts';
import { readTokenColours } from '#node/images/colours.ts';
import { findShareFonts } from '#node/images/share-fonts.ts';
import { drawShareImage, shareLimit, siteImage, storyImage } from '#node/images/share-image.ts';
import { makeShareImage } from '#node/images/share-tasks.ts';
import { prepareText } from '#node/images/share-text.ts';
import { smallEdition } from '../../fixtures/content/pages.ts';
import { type ReadImage, readImage, sizeOf } from '../../fixtures/formats/share-image.ts';
import { root } from '../../fixtures/source-files.ts';

const fonts = findShareFonts(root);
const colour = readTokenColours(root);
const { site: paper } = smallEdition({});
const site = {
  ...paper,
  categories: motifs.map((motif, index) => ({ name: motif, hue: 45 * index, motif })),
};

const long =
  'European regulators, after eleven months of hearings, thirty-four expert opinions and three leaked drafts, have finally published the technical standards that will decide which general-purpose AI models count as systemic — and who has to pay for them';

/** In the scripts that the project brings fonts for. */
const titles: Record<string, [title: string, language: string]> = {
  short: ['AI', 'en'],
  long: [long, 'en'],
  Korean: ['SK텔레콤, 엔비디아 DSX로 기가와트급 AI 클라우드 구축…한국형 소버린 AI의 시작', 'ko'],
  Chinese: ['美团重建商业智能平台：围绕指标体系的“AI编程”重构实践（附31万行代码经验）', 'zh-Hans'],
  'traditional Chinese': ['台積電宣布2奈米製程量產，NVIDIA與AMD爭搶首批產能', 'zh-Hant'],
  Japanese: ['ソフトバンク、OpenAIと「クリスタル・インテリジェンス」を日本企業に提供開始', 'ja'],
  Arabic: ['شركة OpenAI تطلق GPT-5 وتقول إنه أسرع بنسبة 40% في الاستدلال من سابقه', 'ar'],
  Persian: ['گوگل «جمینای ۳» را با تمرکز بر استدلال چندوجهی معرفی کرد؛ رقابت داغ‌تر شد', 'fa'],
  Hebrew: ['גוגל משיקה את Gemini 3 (גרסה 2) עם 40% פחות צריכת חשמל', 'he'],
  Russian: ['GPT-5 в России: «Яндекс» и Сбер готовят ответ на модель OpenAI', 'ru'],
  Greek: ['Η ελληνική τεχνητή νοημοσύνη αποκτά το δικό της μοντέλο', 'el'],
  Vietnamese: ['Trí tuệ nhân tạo tại Việt Nam: những bước tiến mới của năm 2026', 'vi'],
  Thai: ['กูเกิลเปิดตัวเจมิไนรุ่นใหม่ที่เข้าใจภาษาไทยได้ดีขึ้นกว่าเดิมถึงสองเท่า', 'th'],
  Hindi: ['भारत में कृत्रिम बुद्धिमत्ता के लिए गीगावाट डेटा सेंटर की घोषणा', 'hi'],
  mixed: ['GPT-5 в России, 한국 и 日本', 'en'],
  emoji: ['Rockets 🚀 and robots 🤖: what 2026 brings 👩‍💻 to AI 1️⃣', 'en'],
};

const story = (title: string, language = 'en', category = 'pixels') =>
  storyImage({ slug: 'a-story', title, category, language }, site);
const draw = (title: string, language?: string) => drawShareImage(story(title, language), fonts, colour);
const prepare = (text: string, language: string, direction: 'ltr' | 'rtl') =>
  prepareText(fonts, text, { language, direction });
const box = { width: 1072, height: 240, sizes: [84, 60, 40] };

/** The first and the last column of the title that has ink. */
function inkOf(image: ReadImage): [first: number, last: number] {
  const rows = Array.from({ length: 115 }, (_, row) => 305 + 2 * row);
  const isInk = (x: number) => rows.some((y) => image.red(x, y) < 90);
  let [first, last] = [0, image.width - 1];
  while (first < last && !isInk(first)) first++;
  while (first < last && !isInk(last)) last--;
  return [first, last];
}

test.each(Object.entries(titles))(
  'a title is set with glyphs and stays within the margins: %s',
  async (_, [title, language]) => {
    const { svg, missing } = await draw(title, language);
    expect(missing).toEqual([]);
    const { graphemes } = await fonts.choose(title, language);
    for (const font of new Set(graphemes.map(({ font }) => font))) {
      // What a font draws for characters that it does not know.
      if (font.outline(0) !== '') expect(svg, font.family).not.toContain(`d="${font.outline(0)}"`);
    }
    const { png } = await makeShareImage(root, story(title, language));
    const [first, last] = inkOf(readImage(png));
    expect(first).toBeGreaterThanOrEqual(60);
    expect(last).toBeLessThanOrEqual(shareImageSize.width - 60);
    expect(png.length).toBeLessThanOrEqual(shareLimit);
  },
);

test.each(motifs)(
  'with the motif %s an image of the right size keeps the limit, with the longest title and with none',
  async (motif) => {
    for (const title of [long, 'ሰላም ለዓለም']) {
      const { png } = await makeShareImage(root, story(title, 'en', motif));
      expect(sizeOf(png)).toEqual(shareImageSize);
      expect(png.length).toBeLessThanOrEqual(shareLimit);
    }
  },
);

test('the same is drawn to the same bytes, another title to others', async () => {
  const [one, again, other] = await Promise.all(
    ['A plant opens', 'A plant opens', 'A plant closes'].map((title) => makeShareImage(root, story(title))),
  );
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
});

test('a title that is read from the right begins at the right', async () => {
  const [fromLeft, fromRight] = await Promise.all(
    [story('AI', 'en'), story('ذكاء', 'ar')].map(async (image) => {
      const { png } = await makeShareImage(root, image);
      return inkOf(readImage(png));
    }),
  );
  expect(fromLeft?.[0]).toBeLessThan(100);
  expect(fromLeft?.[1]).toBeLessThan(600);
  expect(fromRight?.[0]).toBeGreaterThan(600);
  expect(fromRight?.[1]).toBeGreaterThan(1100);
});

test('words of the other direction stand where a reader looks for them', async () => {
  const drawn = async (text: string, language: string, direction: 'ltr' | 'rtl') => {
    const { lines } = await (await prepare(text, language, direction)).fit(box);
    return lines[0]?.draw(0, 0);
  };
  // In Hebrew the first word stands rightmost, so that from the left the name comes first.
  const [, name = ''] = /matrix\([^)]*\)" d="([^"]+)"/.exec((await drawn('Gemini', 'en', 'ltr')) ?? '') ?? [];
  expect(await drawn('גוגל Gemini', 'he', 'rtl')).toMatch(new RegExp(`^<path transform="[^"]*" d="${name}"`));
  expect(await drawn('גוגל Gemini', 'he', 'ltr')).not.toMatch(
    new RegExp(`^<path transform="[^"]*" d="${name}"`),
  );
});

test('Arabic letters are joined', async () => {
  const widthOf = async (text: string) =>
    (await (await prepare(text, 'ar', 'rtl')).fit(box)).lines[0]?.width ?? 0;
  // With a non-joiner between them they stand as they do alone.
  expect(await widthOf('ببب')).toBeLessThan(0.8 * (await widthOf('ب\u200cب\u200cب')));
});

test('a short title is larger than a long one, and the longest is cut after a word and marked', async () => {
  const fitted = async (text: string) => (await prepare(text, 'en', 'ltr')).fit(box);
  const [short, middle, endless] = await Promise.all(['AI', long, `${long} `.repeat(3)].map(fitted));
  if (!short || !middle || !endless) throw new Error('Nothing has been fitted.');
  expect([short.size, middle.size, endless.size]).toEqual([84, 40, 40]);
  expect(endless.lines.length * 1.08 * 40).toBeLessThanOrEqual(box.height);
  const textOf = ({ lines }: typeof endless) => lines.map(({ text }) => text).join(' ');
  expect(textOf(middle)).toBe(long);
  expect(textOf(endless)).toMatch(/\w…$/);
  const cut = textOf(endless).slice(0, -1);
  expect(`${long} ${long} `).toMatch(new RegExp(`^${cut}[ ,]`));
});

test('lines break between words, in scripts without spaces too, and neither before a full stop nor after a hyphen', async () => {
  const linesOf = async (text: string, language: string) =>
    (await (await prepare(text, language, 'ltr')).fit({ ...box, width: 500, sizes: [40] })).lines.map(
      ({ text }) => text,
    );
  const chinese = await linesOf('人工智能正在改变我们的生活方式，人工智能也在改变工作方式。', 'zh-Hans');
  expect(chinese.length).toBeGreaterThan(1);
  for (const line of chinese) expect(line).not.toMatch(/^[，。]/);
  const korean = '한국형 소버린 AI의 시작을 알리는 기가와트급 클라우드';
  const lines = await linesOf(korean, 'ko');
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(' ')).toBe(korean);
  for (const line of await linesOf('A flaw-finding model, GPT-5-based, for gigawatt-scale clouds', 'en'))
    expect(line).not.toMatch(/-$/);
});

test('emoji are left out, and so are the spaces that they leave', async () => {
  expect((await fonts.choose(titles.emoji?.[0] ?? '', 'en')).text).toBe(
    'Rockets and robots: what 2026 brings to AI',
  );
});

test('a title that no font has letters for is left out as a whole, and the cover takes its room', async () => {
  const { svg, missing } = await draw('AI ሰላም', 'am');
  expect(missing.join('')).toBe('ሰላም');
  const { svg: without } = await draw('', 'am');
  expect(svg).toBe(without);
  const [png, other] = await Promise.all(
    ['AI ሰላም', 'AI'].map(async (title) => (await makeShareImage(root, story(title, 'am'))).png),
  );
  // Left of the title's margin is paper, unless the cover reaches there.
  const reds = [png, other].map((image) => image && readImage(image).red(2, 400));
  expect(reds[0]).not.toBe(reds[1]);
});

test('Han letters have the shape of the language that they stand in', async () => {
  const families = async (language: string) =>
    (await fonts.choose('直', language)).graphemes.map(({ font }) => font.family);
  expect(await Promise.all(['ja', 'ko', 'zh-Hans', 'zh-TW', 'en'].map(families))).toEqual([
    ['noto-serif-jp'],
    ['noto-serif-kr'],
    ['noto-serif-sc'],
    ['noto-serif-tc'],
    ['noto-serif-sc'],
  ]);
});

test('the site’s picture shows its name, and a cover for each of its first sections', async () => {
  const image = siteImage({ ...site, categories: [...site.categories, ...site.categories] });
  expect(image.covers).toHaveLength(8);
  const { png } = await makeShareImage(root, siteImage(site));
  expect(sizeOf(png)).toEqual(shareImageSize);
  expect(png.length).toBeLessThanOrEqual(shareLimit);
});
