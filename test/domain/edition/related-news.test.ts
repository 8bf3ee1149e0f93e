import { expect, test } from 'vitest';
import type { Edition } from '#domain/edition/edition.ts';
import { createRelatedNews } from '#domain/edition/related-news.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { edition, now, readSample, sampleEdition } from '../../fixtures/content/edition.ts';
import { parseEdition } from '../../fixtures/content/whole-edition.ts';

const sample = await sampleEdition();

/** Returns the related stories of one, in order, with the reasons. */
function relatedTo(slug: string, of: Edition = sample): { slug: string; reason: string }[] {
  const article = of.bySlug.get(slug);
  if (!article) throw new Error(`there is no story ${slug}`);
  return createRelatedNews(of)(article).map(({ article: other, reason }) => ({ slug: other.slug, reason }));
}

const slugsRelatedTo = (slug: string, of?: Edition) => relatedTo(slug, of).map((other) => other.slug);

const lead = 'nvidia-sk-telecom-gigawatt-ai-cloud';
const naver = 'naver-nvidia-gak-sejong-ai-factory';
const samsung = 'samsung-hbm4-first-shipments';
const amd = 'amd-meta-six-gigawatts-mi450';
const euLaw = 'eu-council-ai-act-omnibus-final';
const koreanLaw = 'korea-ai-basic-act-in-force';
const deepseek = 'deepseek-v4-preview';
const kimi = 'moonshot-kimi-k2-6';
const copilotBilling = 'github-copilot-usage-based-billing';
const cowork = 'microsoft-copilot-cowork';
const refactor = 'meituan-agent-evaluation-ai-coding-refactor';
const metrics = 'meituan-bi-metrics-platform';
const general365 = 'general365-reasoning-benchmark';
const arc = 'arc-agi-3-interactive-benchmark';
const swe = 'openai-retires-swe-bench-verified';
const gpt = 'openai-gpt-5-5-release';
const turboquant = 'google-turboquant-kv-cache-compression';
const gemini = 'google-gemini-3-5-flash';
const siri = 'apple-siri-ai-wwdc-2026';
const tpu = 'anthropic-google-broadcom-tpu-gigawatts';
const glasswing = 'anthropic-project-glasswing-mythos-preview';
const llama = 'ggml-llama-cpp-joins-hugging-face';

/** What a reader would and would not call related. */
const goldSet: [story: string, related: string[], unrelated: string[]][] = [
  [naver, [lead, samsung], [arc, metrics, copilotBilling, siri]],
  [samsung, [turboquant, lead], [arc, metrics, euLaw, copilotBilling, glasswing]],
  [euLaw, [koreanLaw], [samsung, deepseek, metrics, copilotBilling, arc, turboquant]],
  [koreanLaw, [euLaw], [copilotBilling, metrics, turboquant, swe, llama]],
  [amd, [tpu], [arc, metrics, copilotBilling, euLaw, llama]],
  [turboquant, [samsung], [koreanLaw, metrics, copilotBilling, euLaw]],
  [arc, [general365], [lead, samsung, tpu, koreanLaw, metrics]],
  [general365, [arc], [lead, samsung, tpu, euLaw, copilotBilling]],
  [swe, [gpt], [lead, samsung, tpu, koreanLaw, metrics]],
  [metrics, [refactor], [lead, samsung, arc, koreanLaw, glasswing]],
  [copilotBilling, [cowork], [lead, samsung, koreanLaw, arc, turboquant]],
  [kimi, [deepseek], [lead, samsung, koreanLaw, metrics, tpu]],
  [siri, [gemini], [samsung, koreanLaw, metrics, swe, llama]],
  [glasswing, [tpu], [lead, samsung, metrics, turboquant, siri]],
];

test.each(goldSet)('%s is related to what a reader would call related', (slug, related, unrelated) => {
  const found = slugsRelatedTo(slug);
  expect(found).toEqual(expect.arrayContaining(related));
  expect(found.filter((other) => unrelated.includes(other))).toEqual([]);
});

test('the lead story is related to Korea’s other AI factory, its memory chips and the other gigawatts', () => {
  expect(relatedTo(lead)).toEqual([
    { slug: naver, reason: 'Also about NVIDIA, AI Infrastructure and South Korea' },
    { slug: samsung, reason: 'Also about NVIDIA and South Korea' },
    { slug: amd, reason: 'Also about AI Infrastructure' },
  ]);
});

test('a story has at most three related stories, all different and none itself', () => {
  for (const { slug } of sample.articles) {
    const found = slugsRelatedTo(slug);
    expect.soft(found.length, slug).toBeLessThanOrEqual(3);
    expect.soft(new Set(found).size, slug).toBe(found.length);
    expect.soft(found, slug).not.toContain(slug);
  }
});

test('two good cards are not padded with a poor third', () => {
  expect(slugsRelatedTo(euLaw)).toEqual([koreanLaw]);
});

test('the order of the files does not affect related stories', async () => {
  const input = await readSample();
  const reversed = { ...input, articles: input.articles.toReversed() };
  const other = parseEdition(reversed, { now, drafts: false });
  for (const { slug } of sample.articles) {
    expect.soft(relatedTo(slug, other), slug).toEqual(relatedTo(slug));
  }
});

const plant = {
  title: 'Reactor restarts',
  tags: ['Nuclear'],
  summary: 'Engineers restart the reactor after repairs.',
  takeaways: [{ lead: 'Reactor', text: 'Turbines spin again.' }],
};
const cake = {
  title: 'Bakery wins medal',
  category: 'Policy & Safety',
  tags: ['Pastry'],
  summary: 'Judges praised flour, butter and sugar.',
  takeaways: [{ lead: 'Gold', text: 'Croissants convinced everybody.' }],
};

test('stories that share nothing are not related, even in a paper of two', () => {
  const of = edition([articleFile('plant', plant), articleFile('cake', cake)]);
  expect(slugsRelatedTo('plant', of)).toEqual([]);
  expect(slugsRelatedTo('cake', of)).toEqual([]);
});

test('common words do not make stories related, even in a paper of three', () => {
  const of = edition([
    articleFile('plant', {
      ...plant,
      title: 'The reactor is back for the winter',
      summary:
        'The engineers have restarted the reactor, and the turbines are spinning for the first time this year.',
    }),
    articleFile('cake', {
      ...cake,
      title: 'The medal is the baker’s for the croissants',
      summary:
        'The judges have praised the butter, and the croissants are sold out for the rest of the month.',
    }),
    articleFile('game', {
      title: 'The final is won by the guests',
      category: 'Policy & Safety',
      tags: ['Football'],
      summary:
        'The strikers have scored twice, and the fans are singing for the team in the streets of the town.',
      takeaways: [{ lead: 'Two goals', text: 'Nobody kept them out.' }],
    }),
  ]);
  expect(slugsRelatedTo('plant', of)).toEqual([]);
  expect(slugsRelatedTo('cake', of)).toEqual([]);
});

test('stories named by the editor come first, in the editor’s order, before more similar ones', () => {
  const of = edition([
    articleFile('plant', { ...plant, related: ['cake', 'second-cake'] }),
    articleFile('cake', cake),
    articleFile('second-cake', { ...cake, title: 'Pastry chef retires' }),
    articleFile('second-plant', { ...plant, title: 'Reactor stands still' }),
    articleFile('third-plant', { ...plant, title: 'Reactor runs' }),
  ]);
  expect(slugsRelatedTo('plant', of).slice(0, 2)).toEqual(['cake', 'second-cake']);
  expect(slugsRelatedTo('plant', of)).toHaveLength(3);
  expect(slugsRelatedTo('cake', of)).not.toContain('plant');
});

test('of four named stories the first three are shown', () => {
  const names = ['d', 'c', 'b', 'a'];
  const of = edition([
    articleFile('plant', { ...plant, related: names }),
    ...names.map((name) => articleFile(name)),
  ]);
  expect(slugsRelatedTo('plant', of)).toEqual(['d', 'c', 'b']);
});

test('an unpublished named story is not shown', () => {
  const of = edition([
    articleFile('plant', { ...plant, related: ['later', 'cake'] }),
    articleFile('later', { ...plant, publishedAt: '2030-01-01' }),
    articleFile('cake', cake),
  ]);
  expect(slugsRelatedTo('plant', of)).toEqual(['cake']);
});

test('a card gives a reason: shared tags, else the category, else the editor’s choice', () => {
  const of = edition([
    articleFile('plant', { ...plant, related: ['tagged', 'same-category', 'named'] }),
    articleFile('tagged', { ...cake, tags: ['Nuclear', 'Pastry'] }),
    articleFile('same-category', { ...cake, category: 'Hardware' }),
    articleFile('named', cake),
  ]);
  expect(relatedTo('plant', of).map(({ reason }) => reason)).toEqual([
    'Also about Nuclear',
    'Also in Hardware',
    'Chosen by the editors',
  ]);
});

test('of two equally similar stories, the one nearer in time comes first', () => {
  const of = edition([
    articleFile('plant', { ...plant, publishedAt: '2026-06-08' }),
    articleFile('a-year-ago', { ...plant, publishedAt: '2025-06-08' }),
    articleFile('b-last-week', { ...plant, publishedAt: '2026-06-01' }),
    articleFile('cake', cake),
  ]);
  expect(slugsRelatedTo('plant', of).slice(0, 2)).toEqual(['b-last-week', 'a-year-ago']);
});

test('Chinese stories are related by their content', () => {
  const of = edition([
    articleFile('a', { language: 'zh', title: '人工智能工厂在韩国开工', summary: '人工智能工厂明年运营。' }),
    articleFile('b', { language: 'zh', title: '韩国建设人工智能工厂', summary: '工厂由两家公司建设。' }),
    articleFile('c', { ...cake }),
  ]);
  expect(slugsRelatedTo('a', of)[0]).toBe('b');
  expect(slugsRelatedTo('a', of)).not.toContain('c');
});

test('a second lookup of all stories gives the same related news', () => {
  const related = createRelatedNews(sample);
  const findAll = () =>
    sample.articles.map((article) => related(article).map(({ article: { slug } }) => slug));
  const first = findAll();
  expect(findAll()).toEqual(first);
});

test.each([
  [
    'Chinese',
    'zh-Hans',
    ['英伟达在首尔建设数据中心', '首尔数据中心明年开放', '新药通过临床试验', '央行维持利率不变'],
  ],
  [
    'Thai',
    'th',
    [
      'เอ็นวิเดียสร้างศูนย์ข้อมูลในกรุงโซล',
      'ศูนย์ข้อมูลในกรุงโซลจะเปิดปีหน้า',
      'ยาใหม่ผ่านการทดลองทางคลินิก',
      'ธนาคารกลางคงอัตราดอกเบี้ย',
    ],
  ],
])(
  'stories in %s are related by their words, although no spaces separate them',
  (_name, language, titles) => {
    const files = titles.map((title, number) =>
      articleFile(`story-${number}`, {
        title,
        summary: `${title}。`,
        takeaways: [{ lead: title, text: title }],
      }),
    );
    expect(slugsRelatedTo('story-0', edition(files, { language }))).toEqual(['story-1']);
  },
);
