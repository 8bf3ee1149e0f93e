import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findIcons } from '#node/images/icons.ts';
import { createProject, type Project } from '../../fixtures/sites/project.ts';

let project: Project;

beforeEach(async () => {
  project = await createProject();
  await project.write({ 'public/icon.svg': 'default', 'public/icon-maskable.svg': 'default' });
});

afterEach(() => project.remove());

const at = (folder: string) => path.join(project.root, folder);

/** The drawings that icons are made from, by public folder and purpose. */
function sources(publicFolder: string, main = publicFolder): Record<string, string> {
  const icons = findIcons(at(publicFolder), at(main), project.root);
  return Object.fromEntries(
    icons.map(({ purpose, source }) => [
      purpose,
      path.relative(project.root, source).replaceAll(path.sep, '/'),
    ]),
  );
}

test('a public folder without an icon gets that of the project', () => {
  expect(sources('paper/public')).toEqual({
    tab: 'public/icon.svg',
    any: 'public/icon.svg',
    maskable: 'public/icon-maskable.svg',
    apple: 'public/icon-maskable.svg',
  });
});

test('a public folder with an icon of its own gets no maskable icon of another', async () => {
  await project.write({ 'paper/public/icon.svg': 'own' });
  expect(sources('paper/public')).toEqual({
    tab: 'paper/public/icon.svg',
    any: 'paper/public/icon.svg',
    apple: 'paper/public/icon.svg',
  });
});

test('an edition without an icon gets that of the main edition', async () => {
  await project.write({ 'paper/public/icon.svg': 'main' });
  expect(sources('paper/editions/ko/public', 'paper/public')).toEqual({
    tab: 'paper/public/icon.svg',
    any: 'paper/public/icon.svg',
    apple: 'paper/public/icon.svg',
  });
});

test.each(['favicon.ico', 'icons/icon-192.png'])(
  'a public folder with %s keeps its own icons',
  async (file) => {
    await project.write({ [`paper/public/${file}`]: 'own' });
    expect(sources('paper/public')).toEqual({});
  },
);

test('a paper without any icon has none', async () => {
  expect(findIcons('', '', project.root)).toEqual([]);
  expect(findIcons(at('paper/public'), at('paper/public'), at('elsewhere'))).toEqual([]);
});
