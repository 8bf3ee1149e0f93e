import { coverOpacities, drawCover, frameCover } from '#domain/covers/cover-art.ts';
import type { Motif } from '#domain/covers/motifs.ts';
import styles from './cover.module.css';

/** The generated cover of a story. It is decorative, so it is hidden from assistive technology. */
export function Cover({ slug, category }: { slug: string; category: { slug: string; motif: Motif } }) {
  const { width: frameWidth, height: frameHeight, isInverse } = frameCover(slug);
  return (
    <svg
      className={`${styles.cover} ${isInverse ? styles.inverse : ''}`}
      data-category={category.slug}
      viewBox={`0 0 ${frameWidth} ${frameHeight}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {drawCover(slug, category.motif).map(({ d, strength, width, dash }) => (
        <path
          key={d}
          d={d}
          opacity={coverOpacities[strength]}
          {...(width && { fill: 'none', stroke: 'currentColor', strokeWidth: width, strokeDasharray: dash })}
        />
      ))}
    </svg>
  );
}
