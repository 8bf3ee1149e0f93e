import { useCurrentFragment } from '#lib/use-current-fragment.ts';
import styles from './table-of-contents.module.css';

/** A part of the page. */
export interface ContentsEntry {
  id: string;
  text: string;
  /** set where its language is not the paper's */
  lang?: string | undefined;
}

interface TableOfContentsProps {
  /** the parts in the order of the page */
  entries: ContentsEntry[];
}

/** The parts of an article beside it; the one that is read is marked. */
export function TableOfContents({ entries }: TableOfContentsProps) {
  const current = useCurrentFragment(entries.map(({ id }) => id));
  return (
    <nav className={styles.toc} aria-labelledby="in-this-article">
      <h2 className={styles.title} id="in-this-article">
        In this article
      </h2>
      <ul>
        {entries.map(({ id, text, lang }) => (
          <li key={id}>
            <a
              className={styles.entry}
              href={`#${id}`}
              aria-current={id === current ? 'location' : undefined}
            >
              <bdi lang={lang}>{text}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
