import { coverOpacities, coverSize, drawCover } from '#domain/covers/cover-art.ts';
import type { Motif } from '#domain/covers/motifs.ts';
import styles from './cover.module.css';

const viewBox = `0 0 ${coverSize.width} ${coverSize.height}`;

/** The generated cover of a story. It is decorative, so it is hidden from assistive technology. */
export function Cover({ slug, category }: { slug: string; category: { slug: string; motif: Motif } }) {
  return (
    <svg
      className={styles.cover}
      data-category={category.slug}
      viewBox={viewBox}
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
