import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Cover } from '#client/components/story/cover.tsx';
import { drawCover } from '#domain/covers/cover-art.ts';
import { motifs } from '#domain/covers/motifs.ts';

function drawing(slug: string, motif: (typeof motifs)[number]): SVGSVGElement {
  const { container } = render(<Cover slug={slug} category={{ slug: 'research', motif }} />);
  const cover = container.querySelector('svg');
  if (!cover) throw new Error('No cover was drawn.');
  return cover;
}

const slugs = ['a', 'a-plant-opens', 'nvidia-sk-telecom-gigawatt-ai-cloud', '한국의-발전소', 'z'.repeat(200)];

test.each(motifs)('the motif %s draws valid paths for every slug', (motif) => {
  for (const slug of slugs) {
    const paths = [...drawing(slug, motif).querySelectorAll('path')];
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      expect(path.getAttribute('d')).toMatch(/^M[-\d .,a-zA-Z]+$/);
      expect(path.getAttribute('d')).not.toMatch(/NaN|undefined|Infinity/);
      expect(['.3', '.5', '.75', '1']).toContain(path.getAttribute('opacity'));
    }
  }
});

test.each(motifs)('the motif %s draws the same for the same slug', (motif) => {
  expect(drawing('a-plant-opens', motif).innerHTML).toBe(drawing('a-plant-opens', motif).innerHTML);
});

test.each(motifs)('the motif %s draws something different for another slug', (motif) => {
  const drawings = slugs.map((slug) => drawing(slug, motif).innerHTML);
  expect(new Set(drawings).size).toBe(slugs.length);
});

test('each motif looks different', () => {
  const drawings = motifs.map((motif) => drawing('a-plant-opens', motif).innerHTML);
  expect(new Set(drawings).size).toBe(motifs.length);
});

test('lines are drawn as lines, shapes are filled', () => {
  const rings = drawing('a-plant-opens', 'rings').querySelector('path');
  expect(rings?.getAttribute('fill')).toBe('none');
  expect(Number(rings?.getAttribute('stroke-width'))).toBeGreaterThan(0);
  const mosaic = drawing('a-plant-opens', 'mosaic').querySelector('path');
  expect(mosaic?.hasAttribute('fill')).toBe(false);
  expect(mosaic?.hasAttribute('stroke')).toBe(false);
});

test('a cover is hidden from assistive technology', () => {
  expect(drawing('a', 'waves').getAttribute('aria-hidden')).toBe('true');
});

test('a cover takes its hue from the category’s rules, not from a style attribute', () => {
  const cover = drawing('a', 'waves');
  expect(cover.dataset.category).toBe('research');
  expect([cover, ...cover.querySelectorAll('*')].some((part) => part.hasAttribute('style'))).toBe(false);
});

test('a cover fills frames of any shape', () => {
  for (const slug of slugs) {
    const cover = drawing(slug, 'waves');
    const [x, y, width = 0, height = 0] = (cover.getAttribute('viewBox') ?? '').split(' ').map(Number);
    expect([x, y, width / height]).toEqual([0, 0, 8 / 3]);
    expect(cover.getAttribute('preserveAspectRatio')).toBe('xMidYMid slice');
  }
});

test('covers of one category differ in the size of their shapes and in which colour is the ground', () => {
  const frames = Array.from({ length: 60 }, (_, index) => {
    const { width, isInverse } = drawCover(`story-${index}`, 'mosaic');
    return `${width} ${isInverse}`;
  });
  const counts = [...new Set(frames)].map((frame) => frames.filter((one) => one === frame).length);
  expect(counts).toHaveLength(6);
  expect(Math.max(...counts)).toBeLessThan(20);
});
