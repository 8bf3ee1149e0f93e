import type { CategoryLink } from '#domain/page-data/shared.ts';
import styles from './kicker.module.css';

/** Says what a story is, such as an opinion piece; news has no label. */
export function StoryLabel({ children }: { children: string }) {
  return <strong className={styles.label}>{children}</strong>;
}

/** A story's category, in the category's colour. */
export function Kicker({ category }: { category: CategoryLink }) {
  return (
    <a className={styles.kicker} data-category={category.slug} href={category.href}>
      {category.name}
    </a>
  );
}
