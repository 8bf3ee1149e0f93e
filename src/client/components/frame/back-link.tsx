import * as messages from 'virtual:gigawatt/messages';
import { usePreviousList } from '#client/hooks/use-previous-list.ts';
import { isPlainClick } from '#lib/browser/plain-click.ts';
import styles from './back-link.module.css';

interface BackLinkProps {
  /** the href to use if the reader did not come from a list */
  home: string;
  /** whether a path is that of a list */
  isList: (pathname: string) => boolean;
}

/** A link back to the list that the reader came from, at its scroll position. */
export function BackLink({ home, isList }: BackLinkProps) {
  const list = usePreviousList(isList);
  return (
    <a
      className={styles.back}
      href={list?.href ?? home}
      onClick={(event) => {
        if (!list || !isPlainClick(event)) return;
        event.preventDefault();
        list.goBack();
      }}
    >
      {messages.backToList}
    </a>
  );
}
