import { useId, useRef } from 'react';
import { interfaceLanguage } from '#client/components/common/part-heading.tsx';
import { useShownLayoutEffect } from '#client/hooks/shown.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import styles from './definition.module.css';

export interface DefinitionProps {
  /** the term's link in the text, beside which the definition stands */
  link: HTMLAnchorElement;
  page: Pick<ArticlePageData, 'terms' | 'lang' | 'dir'>;
  onClose: () => void;
}

/** A term's definition on top of the page. Escape, a click elsewhere and its button close it. */
export function Definition({ link, page: { terms, lang, dir }, onClose }: DefinitionProps) {
  const popover = useRef<HTMLDivElement>(null);
  const text = useId();
  const found = terms.find(({ id }) => link.getAttribute('href') === `#${id}`);

  // The browser gives the focus back to the link when it closes what has the focus.
  useShownLayoutEffect(() => {
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
      aria-label={found?.term}
      aria-describedby={text}
      tabIndex={-1}
      lang={lang}
      dir={dir}
      onToggle={({ newState }) => newState === 'closed' && onClose()}
    >
      <div className={styles.head}>
        <dfn>{found?.term}</dfn>
        <button
          className={styles.close}
          type="button"
          lang={interfaceLanguage}
          aria-label="Close"
          onClick={() => popover.current?.hidePopover()}
        >
          ×
        </button>
      </div>
      <p id={text}>{found?.definition}</p>
    </div>
  );
}
