import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { fullArticleJson } from '../../fixtures/content/article.ts';
import { readStory } from '../../fixtures/formats/feeds.ts';

const address = 'https://test.example/articles/a-story/';

describe('a story in a feed', () => {
  const { item, entry, jsonItem, others } = readStory(fullArticleJson());

  test('has its address as id in every format', () => {
    expect(item).toMatchObject({ link: address, guid: { value: address, isPermaLink: true } });
    expect(entry).toMatchObject({ id: address, links: [{ rel: 'alternate', href: address }, {}, {}] });
    expect(jsonItem).toMatchObject({ id: address, url: address });
    expect(others.map((other) => [other?.id, other?.url])).toEqual([
      [address, address],
      [address, address],
    ]);
  });

  test('has the dates of publication and of the last correction', () => {
    expect(item).toMatchObject({
      pubDate: 'Mon, 08 Jun 2026 00:00:00 +0100',
      atom: { updated: '2026-06-09T08:30:00+01:00' },
    });
    expect(entry).toMatchObject({
      published: '2026-06-08T00:00:00+01:00',
      updated: '2026-06-09T08:30:00+01:00',
    });
    expect(jsonItem).toMatchObject({
      date_published: '2026-06-08T00:00:00+01:00',
      date_modified: '2026-06-09T08:30:00+01:00',
    });
    for (const other of others) expect(other?.published?.toISOString()).toBe('2026-06-07T23:00:00.000Z');
  });

  test('has its section, tags, sources and image', () => {
    const names = ['Hardware', 'NVIDIA', 'South Korea'];
    const image = 'https://test.example/images/site.webp';
    expect(item.categories?.map(({ name }) => name)).toEqual(names);
    expect(entry.categories?.map(({ term }) => term)).toEqual(names);
    expect(jsonItem.tags).toEqual(names);
    expect(item.dc).toMatchObject({ creators: ['The Test'], sources: ['The Wire', 'The Journal'] });
    expect(entry.links?.find(({ rel }) => rel === 'via')).toMatchObject({ href: 'https://wire.example/1' });
    expect(item.enclosures).toEqual([{ url: image, length: 1000, type: 'image/webp' }]);
    expect(entry.links?.find(({ rel }) => rel === 'enclosure')).toMatchObject({ href: image });
    expect(jsonItem.image).toBe(image);
  });

  test('has the whole article, the same in every format', () => {
    const html = item.content?.encoded ?? '';
    expect(entry.content).toMatchObject({ value: html, type: 'html' });
    expect(jsonItem.content_html).toBe(html);
    const text = html.replace(/<[^>]+>/g, '|');
    const parts = [
      'The Wire',
      'A data centre has opened.',
      'Key takeaways',
      'It is open.',
      'The doors were opened on Monday.',
      'In-depth analysis',
      'Power as the yardstick',
      'much',
      'In detail',
      'What follows',
      'Industry impact',
      'Prices may fall.',
      'When does it open?',
      'On Monday.',
      'AI factory',
      'A data centre for AI.',
      '9 June 2026',
      'The name was misspelt.',
      'The Journal',
      'Written by hand.',
    ];
    let offset = 0;
    for (const part of parts) {
      const index = text.indexOf(part, offset);
      expect(index, part).toBeGreaterThanOrEqual(offset);
      offset = index;
    }
    expect(html).toContain(`<img src="https://test.example/images/site.webp" alt="The site" width="1200"`);
    expect(html).toContain('<figcaption><p>The Wire</p></figcaption>');
    expect(html).not.toMatch(/ (?:class|style|id|on\w+)=|<script|<style/);
  });
});

test('an unchanged story has only its date of publication', () => {
  const { item, entry, jsonItem } = readStory({});
  expect(item.atom).toBeUndefined();
  expect(entry.updated).toBe(entry.published);
  expect(jsonItem.date_modified).toBeUndefined();
});

test('a correction on the day of publication is not dated before it', () => {
  const { entry } = readStory({
    publishedAt: '2026-06-08T14:00:00Z',
    corrections: [{ at: '2026-06-08', text: 'It is two, not three.' }],
  });
  expect(entry.updated).toBe('2026-06-08T15:00:00+01:00');
});

test('missing parts of a story have no heading', () => {
  const { item } = readStory({ takeaways: undefined, analysis: [{ heading: 'Only', body: 'This.' }] });
  expect(item.content?.encoded?.match(/<h2[^>]*>([^<]*)/g)?.map((tag) => tag.replace(/<.*>/, ''))).toEqual([
    'In-depth analysis',
    'Sources',
  ]);
});

test('a story in another language has its language and direction', () => {
  const { item, entry, jsonItem } = readStory({ language: 'ar', title: 'افتتاح مركز بيانات' });
  expect(item).toMatchObject({ title: 'افتتاح مركز بيانات', dc: { languages: ['ar'] } });
  expect(item.content?.encoded).toMatch(/^<div lang="ar" dir="rtl">/);
  expect(entry).toMatchObject({ title: { value: 'افتتاح مركز بيانات' }, xml: { lang: 'ar' } });
  expect(jsonItem.language).toBe('ar');
});

test.each([
  ['a paper', {}, { language: 'ko' }],
  ['a story', { language: 'ko' }, {}],
])('%s in Korean has Korean headings', (_, story, site) => {
  const { item } = readStory(story, site);
  expect(item.content?.encoded).toMatch(/^<div lang="ko" dir="ltr">.*<h2 lang="ko">핵심 요약<\/h2>/);
});

test('a story in a language without a catalogue has headings in the language of the paper', () => {
  const { item } = readStory({ language: 'sw' }, { language: 'de' });
  expect(item.content?.encoded).toMatch(/^<div lang="sw" dir="ltr">.*<h2 lang="de">Das Wichtigste<\/h2>/);
});

describe.each([
  ['CDATA', 'a ]]> b <![CDATA[ c', 'a ]]> b <![CDATA[ c'],
  ['markup', '<script>alert("1")</script> &amp <b>', '<script>alert("1")</script> &amp <b>'],
  ['emoji and other scripts', '👩‍🚀 العربية 한국어', '👩‍🚀 العربية 한국어'],
])('%s in a text', (_, text, expected) => {
  // The other parser decodes texts twice.
  const { item, entry, jsonItem } = readStory({
    title: text,
    summary: text,
    tags: [`Tag ${text}`],
    takeaways: [{ lead: text, text }],
    terms: [{ term: text, definition: text }],
  });
  const textOf = (html: string | null | undefined) => {
    const collect = (node: { nodeName: string; value?: string; childNodes?: unknown[] }): string =>
      (node.value ?? '') + (node.childNodes ?? []).map((child) => collect(child as typeof node)).join('');
    return collect(parseFragment(html ?? '') as never);
  };

  test('is unchanged in every format', () => {
    expect([item.title, entry.title?.value, jsonItem.title]).toEqual([expected, expected, expected]);
    expect([entry.summary?.value, jsonItem.summary]).toEqual([expected, expected]);
    expect(textOf(item.description)).toBe(expected);
    expect(item.categories?.[1]?.name).toBe(`Tag ${expected}`);
    expect(jsonItem.tags?.[1]).toBe(`Tag ${expected}`);
  });

  test('does not become an element of the article', () => {
    const html = item.content?.encoded ?? '';
    expect(textOf(html)).toContain(`${expected}Key takeaways`);
    expect(html).not.toMatch(/<script|<b>/);
  });
});

test('a feed has the footnotes of a story below its text, and the headings that it names', () => {
  const body = 'First.[^a]\n\n[^a]: The note.';
  const { item } = readStory(fullArticleJson({ body, headings: { notes: 'Footnotes' } }));
  const html = item.content?.encoded ?? '';
  expect(html).toContain(`<p>First.<sup><a href="${address}#note:1">1</a></sup></p>`);
  expect(html).toContain('<h2 lang="en-GB">Footnotes</h2><ol><li><p>The note.</p></li></ol>');
});
