import { expect, test } from 'vitest';
import { readBackgroundColours } from '#node/application/design-tokens.ts';
import { createManifest, installationTags } from '#node/outputs/web-app-manifest.ts';
import { smallEdition } from '../../fixtures/content/pages.ts';
import { root } from '../../fixtures/source-files.ts';

const colours = { light: '#ffffff', dark: '#000000' };
const named = (name: string) => createManifest({ ...smallEdition({}).site, name }, '/', [], colours);

test('a long name loses its leading article as a short name', () => {
  expect(named('The Gigawatt Times')).toMatchObject({
    name: 'The Gigawatt Times',
    short_name: 'Gigawatt Times',
  });
  expect(named('The Wire')).toMatchObject({ short_name: 'The Wire' });
  expect(named('Theatre Weekly News')).toMatchObject({ short_name: 'Theatre Weekly News' });
});

test('the colours are those of the design tokens, or the paper’s own', () => {
  const { site } = smallEdition({});
  const { light, dark } = readBackgroundColours(root, site);
  expect(light).toMatch(/^#/);
  expect(dark).not.toBe(light);
  expect(() => readBackgroundColours('/nowhere', site)).toThrow();
  expect(readBackgroundColours(root, { ...site, palette: { paper: colours } })).toEqual(colours);
});

test('a site without icons links none', () => {
  expect(installationTags('/news/', [], colours)).toBe(
    '<link rel="manifest" href="/news/manifest.webmanifest">' +
      '<meta name="theme-color" media="(prefers-color-scheme:dark)" content="#000000">' +
      '<meta name="theme-color" content="#ffffff">',
  );
});
