import * as messages from 'virtual:gigawatt/messages';
import utilities from '#client/styles/utilities.module.css';
import { pageIds } from '#domain/page-data/shared.ts';
import type { SiteLink, SiteTool } from '#domain/page-data/site-info.ts';
import styles from './masthead-tools.module.css';

interface MastheadToolsProps {
  tools: SiteTool[];
  /** the sections, which the menu on narrow screens repeats */
  sections: SiteLink[];
  /** the href of the current page */
  current?: string | undefined;
}

/**
 * Links to the pages that every reader may need, and the button for text settings. On narrow screens, tools with an icon
 * show only that, and the others are in a menu.
 */
export function MastheadTools({ tools, sections, current }: MastheadToolsProps) {
  const currentPage = (href: string) => (href === current ? ('page' as const) : undefined);
  return (
    <nav className={styles.tools} aria-label={messages.siteLinks}>
      {tools.map(({ name, href, key, icon }) => (
        <a
          key={href}
          className={icon ? styles.tool : `${styles.tool} ${styles.wide}`}
          href={href}
          aria-current={currentPage(href)}
          aria-keyshortcuts={key}
          // Narrow screens hide the text.
          aria-label={icon && name}
        >
          {icon && (
            <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
              <path d={icon} />
            </svg>
          )}
          <span className={icon && styles.label}>{name}</span>
          {key && <kbd className={styles.key}>{key}</kbd>}
        </a>
      ))}
      <button
        className={`${styles.tool} ${styles.wide} ${utilities.needsScript}`}
        type="button"
        data-tool="text"
        aria-label={messages.textAndTheme}
      >
        {messages.textSample}
      </button>
      <button className={`${styles.tool} ${styles.menuButton}`} type="button" popoverTarget={pageIds.menu}>
        <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 4h12M2 8h12M2 12h12" />
        </svg>
        <span className={utilities.visuallyHidden}>{messages.menu}</span>
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it only closes after a click inside */}
      <div
        className={`${utilities.sheet} ${styles.menu}`}
        id={pageIds.menu}
        popover="auto"
        onClick={({ currentTarget }) => currentTarget.hidePopover?.()}
      >
        <ul>
          {[...tools.filter(({ icon }) => !icon), ...sections].map(({ name, href, rel }: SiteLink) => (
            <li key={href}>
              <a className={styles.entry} href={href} aria-current={currentPage(href)} rel={rel}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <button className={`${styles.entry} ${utilities.needsScript}`} type="button" data-tool="text">
          {messages.textAndTheme}
        </button>
      </div>
    </nav>
  );
}
