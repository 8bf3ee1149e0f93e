import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogues } from '#domain/messages/catalogues.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { readSettings } from '#node/reading/read-settings.ts';
import { type SiteOverrides, siteFile } from '../../fixtures/content/edition.ts';
import { createProject, type Project } from '../../fixtures/sites/project.ts';

let project: Project;

beforeEach(async () => {
  project = await createProject();
});

afterEach(() => project.remove());

const swahili: Record<string, string> = { ...catalogues.en, keyTakeaways: 'Mambo muhimu' };

/** Reads the settings of a paper with catalogues of its own. */
async function read(site: SiteOverrides, files: Record<string, object | string> = {}) {
  const texts = Object.entries(files).map(([name, content]) => [
    `content/messages/${name}`,
    typeof content === 'string' ? content : JSON.stringify(content),
  ]);
  await project.write({ 'content/site.json': siteFile(site).text, ...Object.fromEntries(texts) });
  return readSettings(project.root, project.content);
}

async function readValid(...input: Parameters<typeof read>): Promise<SiteContent> {
  const { site, problems } = await read(...input);
  expect(problems).toEqual([]);
  if (!site) throw new Error('no settings');
  return site;
}

async function problemsOf(...input: Parameters<typeof read>): Promise<string[]> {
  const { site, problems } = await read(...input);
  expect(site).toBeUndefined();
  return problems.map(({ file, path, message, fix }) => `${file} ${path}: ${message}. ${fix}`);
}

test('messages in site.json replace those of the catalogue', async () => {
  const messages = messagesOf(await readValid({ messages: { keyTakeaways: 'At a glance' } }));
  expect(messages.keyTakeaways).toBe('At a glance');
  expect(messages.corrections).toBe('Corrections');
});

test('a message is checked in the language of the paper', async () => {
  const storyCount = '.input {$count :integer} .match $count one {{{$count} tekst}} * {{{$count} tekstów}}';
  expect(await problemsOf({ language: 'pl', messages: { storyCount } })).toEqual([
    'content/site.json messages.storyCount: has no form for "many", "few". Plural forms of pl: one, few, many, other; * is other.',
  ]);
});

test('an unknown message is reported with the one that was probably meant', async () => {
  expect(await problemsOf({ messages: { keyTakeaway: 'At a glance' } })).toEqual([
    'content/site.json messages.keyTakeaway: unknown key. Did you mean "keyTakeaways"?',
  ]);
  expect(await problemsOf({ messages: { entirelyDifferentWord: 'Something' } })).toEqual([
    'content/site.json messages.entirelyDifferentWord: unknown key. Remove it.',
  ]);
});

test('a file in messages adds a language', async () => {
  const messages = messagesOf(await readValid({ language: 'sw' }, { 'sw.json': swahili }));
  expect(messages.keyTakeaways).toBe('Mambo muhimu');
  expect(messages.language).toBe('sw');
});

test('without a catalogue of its language a paper has English words', async () => {
  const messages = messagesOf(await readValid({ language: 'sw' }));
  expect(messages.keyTakeaways).toBe('Key takeaways');
  expect(messages.language).toBe('en');
});

test('a file in messages comes before the catalogue of this project', async () => {
  const own = { ...catalogues.de, keyTakeaways: 'Kurz und knapp' };
  expect(messagesOf(await readValid({ language: 'de-CH' }, { 'de.json': own })).keyTakeaways).toBe(
    'Kurz und knapp',
  );
});

test('a catalogue that lacks messages is reported with their English text and note', async () => {
  const { keyTakeaways: _, ...others } = swahili;
  const all = await problemsOf({}, { 'sw.json': { ...others, surplus: 'x' } });
  expect(all).toEqual([
    "content/messages/sw.json keyTakeaways: is missing. Add it: English: Key takeaways — Heading of the list of a story's main points.",
    'content/messages/sw.json surplus: unknown key. Remove it.',
  ]);
});

test('a catalogue that is no JSON or not named after a language is reported', async () => {
  expect(await problemsOf({}, { 'sw.json': '{' })).toEqual([
    expect.stringMatching(/^content\/messages\/sw\.json /),
  ]);
  await project.remove();
  project = await createProject();
  expect(await problemsOf({}, { 'words.json': swahili })).toEqual([
    'content/messages/words.json : is not named after a language. Name it after its language, such as messages/sw.json.',
  ]);
});

test('the digest, by which caches know the settings, changes with a message', async () => {
  const { digest } = await read({}, { 'sw.json': swahili });
  const changed = await read({}, { 'sw.json': { ...swahili, keyTakeaways: 'Other' } });
  expect(changed.digest).not.toBe(digest);
});

test('authors are read with the settings, and change their digest', async () => {
  const without = await read({});
  await project.write({ 'content/authors/ada-bell.json': '{ "name": "Ada Bell" }' });
  const { site, digest } = readSettings(project.root, project.content);
  expect(site?.authors).toEqual({ 'ada-bell': { name: 'Ada Bell', type: 'person', links: [] } });
  expect(digest).not.toBe(without.digest);
});

test('authors with the same name and files that are not read are reported', async () => {
  await project.write({
    'content/authors/ada-bell.json': '{ "name": "Ada Bell" }',
    'content/authors/ada.json': '{ "name": "Ada Bell" }',
    'content/authors/bo-chan.json.txt': '{ "name": "Bo Chan" }',
  });
  expect(await problemsOf({})).toEqual([
    'content/authors/ada.json name: content/authors/ada-bell.json has the same name. Remove one of the two files, or add to one name what tells them apart.',
    'content/authors/bo-chan.json.txt : is not read, because its name ends in “.json.txt”. Rename it to “bo-chan.json”; it has to be plain JSON.',
  ]);
});

test('a page with a mistake leaves the settings readable, so that articles are checked with it', async () => {
  await project.write({
    'content/pages/imprint.md': 'No title.',
    'content/pages/about.md': '# About us\n\nText.',
  });
  const { site, problems } = await read({});
  expect(site?.ownPages).toEqual([
    { slug: 'about', title: 'About us' },
    { slug: 'imprint', title: 'imprint' },
  ]);
  expect(problems).toMatchObject([
    { file: 'content/pages/imprint.md', message: 'does not begin with its title' },
  ]);
});

test('the text of a page does not change the digest of the settings, its title does', async () => {
  const digestWith = async (text: string) => {
    await project.write({ 'content/pages/about.md': text });
    return (await read({})).digest;
  };
  const digest = await digestWith('# About us\n\nText.');
  expect(await digestWith('# About us\n\nAnother text.')).toBe(digest);
  expect(await digestWith('# About\n\nText.')).not.toBe(digest);
});
