import { coverOpacities, drawCover } from '#domain/covers/cover-art.ts';
import type { Motif } from '#domain/covers/motifs.ts';
import styles from './cover.module.css';

/** The generated cover of a story. It is decorative, so it is hidden from assistive technology. */
export function Cover({ slug, category }: { slug: string; category: { slug: string; motif: Motif } }) {
  const { width, height, isInverse, paths } = drawCover(slug, category.motif);
  return (
    <svg
      className={`${styles.cover} ${isInverse ? styles.inverse : ''}`}
      data-category={category.slug}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {paths.map(({ d, strength, width: lineWidth, dash }) => (
        <path
          key={d}
          d={d}
          opacity={coverOpacities[strength]}
          {...(lineWidth && {
            fill: 'none',
            stroke: 'currentColor',
            strokeWidth: lineWidth,
            strokeDasharray: dash,
          })}
        />
      ))}
    </svg>
  );
}
