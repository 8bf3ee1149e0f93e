import { expect, test } from 'vitest';
import { articleFile } from '../../fixtures/content/article.ts';
import { editionInput, problemsOf, type SiteOverrides } from '../../fixtures/content/edition.ts';

const problems = (overrides: object, site: SiteOverrides = {}) =>
  problemsOf(
    editionInput([articleFile('story', overrides), articleFile('target', { title: 'Other' })], site),
  );

test.each([
  '/articles/target/',
  'https://test.example/articles/target/',
  'target.json',
  'articles/target.json',
  'Target',
])('a story that is named as %s is meant by its file name', (name) => {
  const fix = 'Did you mean "target"?';
  expect(problems({ related: [name] })).toMatchObject([{ path: 'related[0]', fix }]);
  expect(problems({}, { lead: name })).toMatchObject([{ path: 'lead', fix }]);
});

test('a former name is suggested without folder and ending', () => {
  const fix = 'Use the former file name, such as "old".';
  expect(problems({ formerly: ['/articles/old/'] })).toMatchObject([{ fix }]);
  expect(problems({ formerly: ['old.json'] })).toMatchObject([{ fix }]);
});

test('an author without a file is to get one with a valid name', () => {
  expect(problems({ authors: { by: ['Zoë Quinn'] } })).toMatchObject([
    { fix: 'Write the file authors/zoë-quinn.json with the author’s name, and "zoë-quinn" here.' },
  ]);
});

test.each([
  ['London', 'Write "Europe/London".'],
  ['new york', 'Write "America/New_York".'],
  ['BST', expect.stringContaining('such as Europe/London')],
])('the time zone %s is an error with the one that is meant', (timeZone, fix) => {
  expect(problems({}, { timeZone })).toMatchObject([{ path: 'timeZone', fix }]);
});

test.each(['UTC', 'GMT', 'CET', 'EET', 'Asia/Kolkata'])('the time zone %s is right', (timeZone) => {
  expect(problems({}, { timeZone })).toEqual([]);
});

test('an address of the paper that readers cannot open is an error', () => {
  for (const address of ['http://localhost:5173/', 'https://paper/'])
    expect(problems({}, { address })).toMatchObject([
      { path: 'address', message: expect.stringMatching(/^the address/) },
    ]);
});

test('an e-mail address without its end is an error', () => {
  expect(problems({ impact: '[Us](mailto:desk@paper)' })).toMatchObject([
    {
      message: expect.stringContaining('has no whole e-mail address'),
      fix: 'Write it as mailto:desk@example.org.',
    },
  ]);
});
