import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Picture } from '#client/components/story/picture.tsx';
import type { Image } from '#domain/page-data/shared.ts';

const photograph: Image = {
  src: '/news/assets/pictures/a1b2c3d4e5f6.jpg',
  alt: 'A harbour',
  width: 1000,
  height: 800,
  colour: 'rgb(138 127 102)',
};

/** The files of a picture's formats, by media type. */
function sourcesOf(container: HTMLElement): Record<string, string[]> {
  const sources = [...container.querySelectorAll('source')];
  return Object.fromEntries(sources.map(({ type, srcset }) => [type, srcset.split(',')]));
}

test('a picture is offered as AVIF and WebP in the widths of its place, none wider than itself', () => {
  const { container } = render(<Picture image={photograph} shape="hero" />);
  const file = '/news/assets/pictures/a1b2c3d4e5f6';
  expect(sourcesOf(container)).toEqual({
    'image/avif': [200, 400, 800, 1000].map((width) => `${file}-${width}.avif ${width}w`),
    'image/webp': [200, 400, 800, 1000].map((width) => `${file}-${width}.webp ${width}w`),
  });
});

test('a thumbnail offers small files only', () => {
  const { container } = render(<Picture image={photograph} shape="square" />);
  expect(sourcesOf(container)['image/avif']).toHaveLength(2);
  // The height of the square is that of the picture, which is wider.
  expect(container.querySelector('source')?.getAttribute('sizes')).toBe('8rem');
});

test('only the article reads out the text alternative', () => {
  const { unmount } = render(<Picture image={photograph} shape="hero" />);
  screen.getByRole('img', { name: 'A harbour' });
  unmount();
  render(<Picture image={photograph} shape="wide" />);
  expect(screen.queryByRole('img')).toBeNull();
});

test('a picture has its size, its colour until it has loaded, and its focus', () => {
  const { container } = render(<Picture image={{ ...photograph, x: 3, y: 2 }} shape="wide" />);
  const image = container.querySelector('img');
  expect([image?.width, image?.height, image?.dataset.x, image?.dataset.y]).toEqual([1000, 800, '3', '2']);
  expect(container.querySelector('svg')?.getAttribute('color')).toBe('rgb(138 127 102)');
  expect(container.querySelector('[style]')).toBeNull();
});

test('a drawing is one file', () => {
  const { container } = render(
    <Picture image={{ src: '/map.svg', alt: '', width: 30, height: 20 }} shape="hero" />,
  );
  expect(container.querySelector('source')).toBeNull();
  expect(container.querySelector('img')?.getAttribute('src')).toBe('/map.svg');
});

test('on its page, a picture leads to the whole picture, but not a decorative one', () => {
  const whole = { ...photograph, file: '/news/images/harbour.jpg' };
  const { rerender } = render(<Picture image={whole} shape="hero" />);
  const link = screen.getByRole('link', { name: 'A harbour' });
  expect([link.getAttribute('href'), link.dataset.tool]).toEqual(['/news/images/harbour.jpg', 'picture']);
  rerender(<Picture image={{ ...whole, alt: '' }} shape="hero" />);
  expect(screen.queryByRole('link')).toBeNull();
  rerender(<Picture image={whole} shape="wide" />);
  expect(screen.queryByRole('link')).toBeNull();
});
