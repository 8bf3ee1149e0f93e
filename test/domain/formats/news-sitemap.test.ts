import { expect, test } from 'vitest';
import { newsLanguage, newsSitemap, selectForNews } from '#domain/formats/news-sitemap.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { edition, now } from '../../fixtures/content/edition.ts';
import { readSitemap } from '../../fixtures/formats/sitemaps.ts';

const selectedSlugs = (dates: Record<string, string>, timeZone = 'Europe/London') =>
  selectForNews(
    edition(
      Object.entries(dates).map(([slug, publishedAt]) => articleFile(slug, { publishedAt })),
      { timeZone },
    ),
    now,
  ).map(({ slug }) => slug);

test('news are the stories of the last two days, newest first', () => {
  expect(
    selectedSlugs({
      'just-now': '2026-07-01T11:59:00Z',
      'just-within': '2026-06-29T12:00:00Z',
      'just-past': '2026-06-29T11:59:59Z',
      today: '2026-07-01',
      yesterday: '2026-06-30',
      'the-day-before': '2026-06-29',
      'next-week': '2026-07-08',
    }),
  ).toEqual(['just-now', 'today', 'yesterday', 'just-within']);
});

test('days are those of the paper’s time zone', () => {
  // At noon in London it is the next day in Kiritimati.
  expect(selectedSlugs({ today: '2026-07-02', 'two-before': '2026-06-30' }, 'Pacific/Kiritimati')).toEqual([
    'today',
  ]);
});

test('at most 1,000 stories are listed', () => {
  const many = Array.from({ length: 1001 }, (_, index) => [`s${index}`, '2026-07-01']);
  expect(selectedSlugs(Object.fromEntries(many))).toHaveLength(1000);
});

test('each story has its title, date and language, and the paper’s name', async () => {
  const paper = edition(
    [articleFile('a', { publishedAt: '2026-07-01', title: 'A < B & “C”', language: 'zh-Hant' })],
    {
      name: 'Q&A',
    },
  );
  expect(await readSitemap(newsSitemap(paper, '/news/', now))).toMatchObject([
    {
      url: 'https://test.example/news/articles/a/',
      news: {
        publication: { name: 'Q&A', language: 'zh-tw' },
        publication_date: '2026-07-01',
        title: 'A < B & “C”',
      },
    },
  ]);
});

test('without news, the sitemap lists the front page, so that it is valid', async () => {
  const old = edition([articleFile('a', { publishedAt: '2026-01-01' })]);
  const items = await readSitemap(newsSitemap(old, '/', now));
  expect(items.map(({ url, news }) => [url, news])).toEqual([['https://test.example/', undefined]]);
});

test.each([
  ['en-GB', 'en'],
  ['ko', 'ko'],
  ['zh', 'zh-cn'],
  ['zh-Hans', 'zh-cn'],
  ['zh-TW', 'zh-tw'],
  ['zh-Hant-HK', 'zh-tw'],
  ['haw', 'haw'],
])('%s is %s in Google News', (tag, language) => {
  expect(newsLanguage(tag)).toBe(language);
});
