import { expect, test } from 'vitest';
import { shareImageSize } from '#domain/addresses/paths.ts';
import { maxShareImageBytes } from '#node/images/share-image.ts';
import { pngSize } from '../fixtures/formats/share-image.ts';
import { builtFiles, builtPaths, readBuilt } from '../fixtures/sites/built-site.ts';

const images = builtFiles.filter((file) => file.endsWith('share.png'));

test('every article and the site have a share image, and no other page has one', () => {
  const pages = builtPaths.filter((path) => path === '/' || path.startsWith('/articles/'));
  expect(images).toEqual(pages.map((path) => `${decodeURI(path).slice(1)}share.png`).sort());
});

test('share images have the required dimensions and stay within the size limit', () => {
  for (const file of images) {
    const image = readBuilt(file);
    expect(pngSize(image), file).toEqual(shareImageSize);
    expect(image.length, file).toBeLessThanOrEqual(maxShareImageBytes);
  }
});

test('no two share images are the same', () => {
  expect(new Set(images.map((file) => readBuilt(file).toString('base64'))).size).toBe(images.length);
});
