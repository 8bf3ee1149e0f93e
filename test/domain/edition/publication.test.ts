import { expect, test } from 'vitest';
import { describePublication } from '#domain/edition/publication.ts';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { editionInput, type SiteOverrides } from '../../fixtures/content/edition.ts';
import { parseEdition } from '../../fixtures/content/whole-edition.ts';

const withdrawn: ArticleOverrides = {
  status: 'withdrawn',
  withdrawn: { at: '2026-06-09', reason: 'There is no such plant.' },
};

/** Describes stories with these fields as of July 2026. */
function describe(stories: ArticleOverrides[], site: SiteOverrides = {}): string {
  const files = stories.map((fields, index) => articleFile(`story-${index}`, fields));
  const {
    articles,
    withdrawn: gone,
    ...edition
  } = parseEdition(editionInput(files, site), {
    now: new Date('2100-01-01T00:00:00Z'),
    drafts: true,
  });
  return describePublication([...articles, ...gone.values()], new Date('2026-07-01T12:00:00Z'), edition.site);
}

test('stories that are not published are counted by reason', () => {
  expect(describe([{}, {}, { status: 'draft' }, { publishedAt: '2062-11-21' }, withdrawn])).toBe(
    '2 stories published; 1 draft, 1 scheduled for 21 November 2062, 1 withdrawn',
  );
});

test('a reason that no story has is left out', () => {
  expect(describe([{}])).toBe('1 story published');
  expect(describe([])).toBe('0 stories published');
  expect(describe([{ status: 'draft' }, { status: 'draft' }])).toBe('0 stories published; 2 drafts');
  expect(describe([{}, withdrawn])).toBe('1 story published; 1 withdrawn');
});

test('of several scheduled stories the date of the next is given', () => {
  const dates = ['2062-11-21', '2062-11-20T09:00:00Z', '2062-11-20', '2063-01-01'];
  expect(describe(dates.map((publishedAt) => ({ publishedAt })))).toBe(
    '0 stories published; 4 scheduled (the next for 20 November 2062)',
  );
});

test('a scheduled draft is a draft, and a story withdrawn before its date is withdrawn', () => {
  const publishedAt = '2062-11-21';
  const early = { ...withdrawn, publishedAt, withdrawn: { at: '2062-11-22', reason: 'It never opened.' } };
  expect(describe([{ status: 'draft', publishedAt }, early])).toBe(
    '0 stories published; 1 draft, 1 withdrawn',
  );
});

test('the date is the day in the time zone of the paper', () => {
  const story = { publishedAt: '2062-11-20T23:00:00Z' };
  expect(describe([story], { timeZone: 'Asia/Seoul', language: 'ko' })).toBe(
    '0 stories published; 1 scheduled for 21 November 2062',
  );
});
