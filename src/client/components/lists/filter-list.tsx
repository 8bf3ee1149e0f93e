import utilities from '#client/styles/utilities.module.css';
import styles from './tag-list.module.css';

export interface FilterLink {
  name: string;
  slug: string;
  /** the search with this filter, or without it if it is chosen */
  href: string;
  count?: number | undefined;
  isChosen: boolean;
}

/** Filters of one kind, as links that add or remove them. */
export function FilterList({ title, filters }: { title: string; filters: FilterLink[] }) {
  if (filters.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.tags}>
        {filters.map(({ name, slug, href, count, isChosen }) => (
          <li key={slug}>
            <a
              className={styles.tag}
              href={href}
              aria-current={isChosen || undefined}
              data-filter={`${title} ${slug}`}
            >
              {isChosen && <span className={utilities.visuallyHidden}>Remove the filter </span>}
              <span>{name}</span> {count !== undefined && <span className={styles.count}>{count}</span>}
              {isChosen && <span aria-hidden="true">×</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
