import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { formatAtom } from '#domain/formats/atom.ts';
import { feedPaths } from '#domain/formats/feed.ts';
import { createFeedList } from '#domain/formats/feed-list.ts';
import { formatJsonFeed } from '#domain/formats/json-feed.ts';
import { formatRss } from '#domain/formats/rss.ts';
import { articleFile, articleJson, fullArticleJson } from '../../fixtures/content/article.ts';
import { edition } from '../../fixtures/content/edition.ts';
import { feedsOf, mainFeed, xmlError } from '../../fixtures/formats/feeds.ts';

describe('a feed', () => {
  test('has the newest 50 stories', () => {
    const days = Array.from({ length: 60 }, (_, index) =>
      articleFile(`story-${index}`, { publishedAt: new Date(Date.UTC(2026, 2, 1 + index)).toISOString() }),
    );
    const { entries } = mainFeed(edition(days));
    expect(entries).toHaveLength(50);
    expect([entries[0]?.address, entries[49]?.address]).toEqual([
      'https://test.example/articles/story-59/',
      'https://test.example/articles/story-10/',
    ]);
  });

  test('has the date of its latest change, regardless of the clock', () => {
    const feed = mainFeed(
      edition([
        articleFile('newer', { publishedAt: '2026-06-08' }),
        articleFile('older', { publishedAt: '2026-06-01', updatedAt: '2026-06-20T10:00:00Z' }),
      ]),
    );
    expect(parseRssFeed(formatRss(feed)).lastBuildDate).toBe('Sat, 20 Jun 2026 11:00:00 +0100');
    expect(parseAtomFeed(formatAtom(feed)).updated).toBe('2026-06-20T11:00:00+01:00');
  });

  test('exists for all stories, each category and each tag, in Atom only for all stories', () => {
    const stories = [articleFile('one', { tags: ['C++', '한국'] }), articleFile('two', { tags: ['한국'] })];
    const feeds = feedsOf(edition(stories));
    expect(feeds.map(({ title, entries }) => [title, entries.length])).toEqual([
      ['The Test', 2],
      ['Hardware — The Test', 2],
      ['Policy & Safety — The Test', 0],
      ['한국 — The Test', 2],
      ['C++ — The Test', 1],
    ]);
    expect(feeds.flatMap(feedPaths).filter(({ format }) => format === 'atom')).toHaveLength(1);
  });

  test('may have no stories', () => {
    const feeds = feedsOf(edition([]));
    expect(feeds.map(({ title }) => title)).toContain('The Test');
    for (const feed of feeds) {
      expect(xmlError(formatRss(feed))).toBeUndefined();
      expect(xmlError(formatAtom(feed))).toBeUndefined();
      expect(parseRssFeed(formatRss(feed))).toMatchObject({ title: feed.title, link: feed.page });
      expect(parseAtomFeed(formatAtom(feed)).updated).toBe('1970-01-01T00:00:00Z');
      expect(parseJsonFeed(formatJsonFeed(feed)).title).toBe(feed.title);
    }
  });

  test('has only addresses under the base of the site', () => {
    const paper = edition(
      [articleFile('a-story', fullArticleJson({ impact: 'See [chips](/tags/nvidia/).' }))],
      {
        address: 'https://example.org/news/',
      },
    );
    const feed = mainFeed(paper, { icons: { large: '/icons/l.png', small: '/icons/s.png' } });
    const all = [
      formatRss(feed),
      formatAtom(feed),
      formatJsonFeed(feed),
      createFeedList(paper, '/news/'),
    ].join('\n');
    const addresses = [...all.matchAll(/https:\/\/example\.org\/[^"'<&\s\\]*/g)].map(([found]) => found);
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((found) => !found.startsWith('https://example.org/news/'))).toEqual([]);
    expect(all).toContain('https://example.org/news/tags/nvidia/');
    expect(all).toContain('href="/news/feed.css"');
  });
});

test('the list of feeds has all feeds, in groups', () => {
  const paper = edition([articleFile('one', articleJson({ tags: ['C++', 'R & D "now"'] }))]);
  const xml = createFeedList(paper, '/');
  expect(xmlError(xml)).toBeUndefined();
  const { head, body } = parseOpml(xml);
  expect(head?.title).toBe('Feeds of The Test');
  const [all, sections, topics] = body?.outlines ?? [];
  expect(all).toMatchObject({ type: 'rss', text: 'The Test', xmlUrl: 'https://test.example/feed.xml' });
  expect(sections?.outlines?.map(({ text }) => text)).toEqual(['Hardware', 'Policy & Safety']);
  expect(topics?.outlines).toMatchObject([
    { text: 'C++', htmlUrl: 'https://test.example/tags/c-plus-plus/' },
    { text: 'R & D "now"', xmlUrl: 'https://test.example/tags/r-d-now/feed.xml' },
  ]);
});
