import { expect, test } from 'vitest';
import { parseSite } from '#domain/edition/edition.ts';
import { parseArticleFile } from '#domain/reading/article-file.ts';
import type { Problem } from '#domain/reading/problems.ts';
import { articleJson } from '../../fixtures/content/article.ts';
import { siteFile } from '../../fixtures/content/edition.ts';

const { value: site } = parseSite(siteFile());
const read = (text: string): Problem[] =>
  parseArticleFile({ file: 'src/content/articles/a-story.json', text }, site).problems;
const problemsWith = (fields: object) => read(JSON.stringify({ ...articleJson(), ...fields }));

test.each([
  ['sources', 'The Wire', [{ name: 'The Wire' }]],
  ['sources', { name: 'The Wire' }, [{ name: 'The Wire' }]],
  ['tags', 'chips, South Korea', ['chips', 'South Korea']],
  ['takeaways', ['One point.'], { lead: 'One point.', text: '…' }],
  ['analysis', 'One text.', [{ body: 'One text.' }]],
  ['image', '/images/weir.jpg', { src: '/images/weir.jpg', alt: '…' }],
  ['image', [{ src: '/images/weir.jpg', alt: '' }], { src: '/images/weir.jpg', alt: '' }],
  ['category', ['Hardware'], 'Hardware'],
  ['machineTranslated', 'yes', true],
  ['image', { src: '/a.jpg', alt: '', width: '64px' }, 64],
  ['related', 'another-story', ['another-story']],
])('the fix for a value of another type in %s writes it as it has to be: %j', (field, value, form) => {
  const [problem] = problemsWith({ [field]: value, translatedFrom: 'de' });
  const [, written = ''] = /^Write (.*?)(?:, without quotes)?\.$/.exec(problem?.fix ?? '') ?? [];
  expect(JSON.parse(written)).toEqual(form);
  const isWhole = problem?.path === field;
  if (isWhole) expect(problemsWith({ [field]: form, translatedFrom: 'de' })).toEqual([]);
});

test('a field without content is to be removed, whatever stands for it', () => {
  const fixes = problemsWith({ updatedAt: '', image: null, impact: '', tags: [''], kind: '' }).map(
    ({ path, fix }) => `${path}: ${fix}`,
  );
  const paths = ['image', 'impact', 'kind', 'tags[0]', 'updatedAt'];
  expect(fixes.sort()).toEqual(paths.map((path) => `${path}: Remove it: what has no content is left out.`));
});

test('where a value cannot be placed, the fix shows an example', () => {
  expect(problemsWith({ authors: ['ada-bell'] })[0]?.fix).toBe(
    'Write it as in this example: {"by":["ada-bell"]}.',
  );
  expect(problemsWith({ faq: { 'Why?': 'Because.' } })[0]?.fix).toContain('[{"question":"…","answer":"…"}]');
});

test('an object around all fields is one problem, which says so', () => {
  expect(read(JSON.stringify({ article: articleJson() }))).toMatchObject([
    { path: 'article', message: 'is an object around all fields' },
  ]);
});

test('an object that was encoded twice, and a list of stories, say what to do', () => {
  const text = JSON.stringify(articleJson());
  expect(read(JSON.stringify(text))[0]?.fix).toContain('encoded twice');
  expect(read(`[${text},${text}]`)[0]?.fix).toContain('a file of its own');
});

test('a field under the name that other systems have for it is not reported as missing, too', () => {
  const { summary, ...others } = articleJson();
  expect(read(JSON.stringify({ ...others, excerpt: summary }))).toMatchObject([{ path: 'excerpt' }]);
});

test('a withdrawal that is not written rightly is not reported as missing, too', () => {
  expect(problemsWith({ status: 'withdrawn', withdrawn: 'It was forged.' })).toMatchObject([
    { path: 'withdrawn', fix: 'Write {"at":"2026-06-08","reason":"It was forged."}.' },
  ]);
});
