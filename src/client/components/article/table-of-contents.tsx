import * as messages from 'virtual:gigawatt/messages';
import type { ReactNode } from 'react';
import { useCurrentFragment } from '#client/hooks/use-current-fragment.ts';
import utilities from '#client/styles/utilities.module.css';
import styles from './table-of-contents.module.css';

export interface ContentsEntry {
  id: string;
  text: ReactNode;
  /** its language if it differs from the site's */
  lang?: string | undefined;
  /** whether the key takeaways alone leave it out */
  isFullStory?: boolean;
}

interface TableOfContentsProps {
  id: string;
  /** the parts in the order of the page */
  entries: ContentsEntry[];
}

/**
 * Links to the parts of an article; the one being read is marked. Beside the article on wide screens, otherwise a popover
 * that a button opens.
 */
export function TableOfContents({ id, entries }: TableOfContentsProps) {
  const current = useCurrentFragment(entries.map((entry) => entry.id));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link inside is a click, too
    <nav
      className={`${styles.toc} ${utilities.sheet}`}
      id={id}
      popover="auto"
      aria-labelledby={`${id}-heading`}
      // Browsers close it only on a click outside.
      onClick={({ currentTarget }) => currentTarget.hidePopover?.()}
    >
      <h2 className={styles.title} id={`${id}-heading`}>
        {messages.inThisArticle}
      </h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} data-full-story={entry.isFullStory ? '' : undefined}>
            <a
              className={styles.entry}
              href={`#${entry.id}`}
              aria-current={entry.id === current ? 'location' : undefined}
            >
              <bdi lang={entry.lang}>{entry.text}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A button that opens the table of contents where it does not stand beside the article. */
export function ContentsButton({ id }: { id: string }) {
  return (
    <button className={styles.button} type="button" popoverTarget={id}>
      {messages.contents}
    </button>
  );
}
