import { expect, test } from 'vitest';
import { shareImageSize } from '#domain/addresses/paths.ts';
import { motifs } from '#domain/covers/motifs.ts';
import { readTokenColours } from '#node/images/colours.ts';
import { drawShareImage } from '#node/images/draw-share-image.ts';
import { createFontChooser } from '#node/images/share-fonts.ts';
import { maxShareImageBytes, siteImage, storyImage } from '#node/images/share-image.ts';
import { renderShareImage } from '#node/images/share-tasks.ts';
import { prepareText } from '#node/images/share-text.ts';
import { smallEdition } from '../../fixtures/content/pages.ts';
import { pngSize, type ReadImage, readImage } from '../../fixtures/formats/share-image.ts';
import { root } from '../../fixtures/source-files.ts';

const chooseFonts = createFontChooser(root);
const colour = readTokenColours(root);
const { site: paper } = smallEdition({});
const site = {
  ...paper,
  categories: motifs.map((motif, index) => ({ name: motif, hue: 45 * index, motif })),
};

const long =
  'European regulators, after eleven months of hearings, thirty-four expert opinions and three leaked drafts, have finally published the technical standards that will decide which general-purpose AI models count as systemic — and who has to pay for them';

/** Titles in scripts that have an installed font. */
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
const draw = (title: string, language?: string) =>
  drawShareImage(story(title, language), chooseFonts, colour);
const prepare = (text: string, language: string) => prepareText(chooseFonts, text, language);
const box = { width: 1072, height: 240, sizes: [84, 60, 40] };

/** The first and the last column of the title with dark pixels. */
function inkOf(image: ReadImage): [first: number, last: number] {
  const rows = Array.from({ length: 115 }, (_, row) => 305 + 2 * row);
  const isInk = (x: number) => rows.some((y) => image.red(x, y) < 90);
  let [first, last] = [0, image.width - 1];
  while (first < last && !isInk(first)) first++;
  while (first < last && !isInk(last)) last--;
  return [first, last];
}

test.each(Object.entries(titles))(
  'a title is drawn with glyphs and stays within the margins: %s',
  async (_, [title, language]) => {
    const { svg, missing } = await draw(title, language);
    expect(missing).toEqual([]);
    const { graphemes } = await chooseFonts(title, language);
    for (const font of new Set(graphemes.map(({ font }) => font))) {
      // Glyph 0 represents characters that a font does not have.
      if (font.outline(0) !== '') expect(svg, font.family).not.toContain(`d="${font.outline(0)}"`);
    }
    const { png } = await renderShareImage(root, story(title, language));
    const [first, last] = inkOf(readImage(png));
    expect(first).toBeGreaterThanOrEqual(60);
    expect(last).toBeLessThanOrEqual(shareImageSize.width - 60);
    expect(png.length).toBeLessThanOrEqual(maxShareImageBytes);
  },
);

test.each(motifs)(
  'an image with the motif %s has the right dimensions and is small enough, with a long title and without one',
  async (motif) => {
    for (const title of [long, 'ሰላም ለዓለም']) {
      const { png } = await renderShareImage(root, story(title, 'en', motif));
      expect(pngSize(png)).toEqual(shareImageSize);
      expect(png.length).toBeLessThanOrEqual(maxShareImageBytes);
    }
  },
);

test('equal content gives equal bytes, and another title gives others', async () => {
  const [one, again, other] = await Promise.all(
    ['A plant opens', 'A plant opens', 'A plant closes'].map((title) => renderShareImage(root, story(title))),
  );
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
});

test('a right-to-left title is aligned at the right', async () => {
  const [fromLeft, fromRight] = await Promise.all(
    [story('AI', 'en'), story('ذكاء', 'ar')].map(async (image) => {
      const { png } = await renderShareImage(root, image);
      return inkOf(readImage(png));
    }),
  );
  expect(fromLeft?.[0]).toBeLessThan(100);
  expect(fromLeft?.[1]).toBeLessThan(600);
  expect(fromRight?.[0]).toBeGreaterThan(600);
  expect(fromRight?.[1]).toBeGreaterThan(1100);
});

test('text of the other direction is drawn in visual order', async () => {
  const drawn = async (text: string, language: string) => {
    const { lines } = await (await prepare(text, language)).fit(box);
    return lines[0]?.draw(0, 0);
  };
  // In a Hebrew title the first word is rightmost, so the name is drawn first from the left.
  const [, name = ''] = /matrix\([^)]*\)" d="([^"]+)"/.exec((await drawn('Gemini', 'en')) ?? '') ?? [];
  expect(await drawn('גוגל Gemini', 'he')).toMatch(new RegExp(`^<path transform="[^"]*" d="${name}"`));
  expect(await drawn('גוגל Gemini', 'en')).not.toMatch(new RegExp(`^<path transform="[^"]*" d="${name}"`));
});

test('Arabic letters are joined', async () => {
  const widthOf = async (text: string) => (await (await prepare(text, 'ar')).fit(box)).lines[0]?.width ?? 0;
  // Non-joiners keep the letters separate.
  expect(await widthOf('ببب')).toBeLessThan(0.8 * (await widthOf('ب\u200cب\u200cب')));
});

test('a short title is larger than a long one, and a title that is too long is truncated after a word', async () => {
  const fitted = async (text: string) => (await prepare(text, 'en')).fit(box);
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

test('lines break between words, also in scripts without spaces, but not before a full stop or after a hyphen', async () => {
  const linesOf = async (text: string, language: string) =>
    (await (await prepare(text, language)).fit({ ...box, width: 500, sizes: [40] })).lines.map(
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

test('emoji are omitted, with the extra spaces', async () => {
  expect((await chooseFonts(titles.emoji?.[0] ?? '', 'en')).text).toBe(
    'Rockets and robots: what 2026 brings to AI',
  );
});

test('a title with characters that no font has is omitted entirely, and the cover takes its room', async () => {
  const { svg, missing } = await draw('AI ሰላም', 'am');
  expect(missing.join('')).toBe('ሰላም');
  const { svg: without } = await draw('', 'am');
  expect(svg).toBe(without);
  const [png, other] = await Promise.all(
    ['AI ሰላም', 'AI'].map(async (title) => (await renderShareImage(root, story(title, 'am'))).png),
  );
  // This pixel is paper, unless the cover extends to it.
  const reds = [png, other].map((image) => image && readImage(image).red(2, 400));
  expect(reds[0]).not.toBe(reds[1]);
});

test('Han characters have the forms of their language', async () => {
  const families = async (language: string) =>
    (await chooseFonts('直', language)).graphemes.map(({ font }) => font.family);
  expect(await Promise.all(['ja', 'ko', 'zh-Hans', 'zh-TW', 'en'].map(families))).toEqual([
    ['noto-serif-jp'],
    ['noto-serif-kr'],
    ['noto-serif-sc'],
    ['noto-serif-tc'],
    ['noto-serif-sc'],
  ]);
});

test('the site’s image has a cover for each of its first eight categories and is small enough', async () => {
  const image = siteImage({ ...site, categories: [...site.categories, ...site.categories] });
  expect(image.covers).toHaveLength(8);
  const { png } = await renderShareImage(root, siteImage(site));
  expect(pngSize(png)).toEqual(shareImageSize);
  expect(png.length).toBeLessThanOrEqual(maxShareImageBytes);
});
