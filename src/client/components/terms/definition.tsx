import * as messages from 'virtual:gigawatt/messages';
import { useId, useLayoutEffect, useRef } from 'react';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import styles from './definition.module.css';

export interface DefinitionProps {
  /** the term's link in the text, which anchors the popover */
  link: HTMLAnchorElement;
  page: Pick<ArticlePageData, 'terms' | 'lang' | 'dir'>;
  onClose: () => void;
}

/** A term's definition in a popover. Escape, a click outside and its button close it. */
export function Definition({ link, page: { terms, lang, dir }, onClose }: DefinitionProps) {
  const popover = useRef<HTMLDivElement>(null);
  const textId = useId();
  const term = terms.find(({ id }) => link.getAttribute('href') === `#${id}`);

  // The browser returns the focus to the link when the popover closes.
  useLayoutEffect(() => {
    link.setAttribute('aria-expanded', 'true');
    popover.current?.showPopover({ source: link });
    popover.current?.focus();
    return () => link.removeAttribute('aria-expanded');
  }, [link]);

  return (
    <div
      className={styles.definition}
      popover="auto"
      ref={popover}
      role="dialog"
      aria-label={term?.term}
      aria-describedby={textId}
      tabIndex={-1}
      lang={lang}
      dir={dir}
      onToggle={({ newState }) => newState === 'closed' && onClose()}
    >
      <div className={styles.head}>
        <dfn>{term?.term}</dfn>
        <button
          className={styles.close}
          type="button"
          lang={messages.language}
          aria-label={messages.close}
          onClick={() => popover.current?.hidePopover()}
        >
          ×
        </button>
      </div>
      <p id={textId}>{term?.definition}</p>
    </div>
  );
}
