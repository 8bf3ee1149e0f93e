import { expect, test } from 'vitest';
import { findPicture } from '#node/dev/dev-pictures.ts';
import { smallEdition } from '../../fixtures/content/pages.ts';

const { articles, site } = smallEdition({
  harbour: { image: { src: '/images/harbour.jpg', alt: '' } },
  figure: { impact: '![A weir](/images/weir.svg)' },
  drawn: { image: { src: '/map.svg', alt: '' } },
});
const find = (pathname: string) => findPicture(pathname, { articles, site }, 'public');

test('the dev server has the original for every file of a picture, and for no other address', () => {
  const file = '/assets/pictures/a1b2c3d4e5f6';
  for (const ending of ['.jpg', '-400.avif', '-1600.webp'])
    expect(find(file + ending)).toBe('public/images/harbour.jpg');
  expect(find('/assets/pictures/other-400.avif')).toBeUndefined();
  expect(find('/map.svg')).toBeUndefined();
});
