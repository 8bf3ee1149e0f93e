import { useNearestList } from '#client/hooks/use-nearest-list.ts';
import { isPlainClick } from '#lib/browser/plain-click.ts';
import styles from './back-link.module.css';

interface BackLinkProps {
  /** where it leads when the reader came from no list */
  home: string;
  /** tells a list's address from others */
  isList: (pathname: string) => boolean;
}

/** Leads back to the list that the reader came from, at the place where they left it. */
export function BackLink({ home, isList }: BackLinkProps) {
  const list = useNearestList(isList);
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
      ← Back to list
    </a>
  );
}
