import * as messages from 'virtual:gigawatt/messages';
import type { ReactNode } from 'react';
import { Time } from '#client/components/story/story-meta.tsx';
import utilities from '#client/styles/utilities.module.css';
import type { DateText } from '#domain/page-data/shared.ts';
import type { SiteInfo, SiteLink, SiteTool } from '#domain/page-data/site-info.ts';
import { HomeLink } from './home-link.tsx';
import styles from './masthead.module.css';
import { MastheadTools } from './masthead-tools.tsx';

export interface MastheadProps {
  name: string;
  logo?: SiteInfo['logo'];
  home: string;
  tools: SiteTool[];
  /** links to the sections, for the menu on narrow screens */
  sections: SiteLink[];
  /** the href of the current page */
  current?: string | undefined;
  /** the front page has its date, of the newest story, where others have the site's name */
  isFront: boolean;
  date?: DateText | undefined;
  /** nameplate and sections, on the pages that have them */
  children?: ReactNode;
}

/** The page header: the strip at the top of every page and what a kind of page has below it. */
export function Masthead({
  name,
  logo,
  home,
  tools,
  sections,
  current,
  isFront,
  date,
  children,
}: MastheadProps) {
  return (
    <header>
      <div className={styles.ruled}>
        <div className={`${utilities.wrap} ${styles.strip}`}>
          {isFront ? (
            date && <p>{messages.editionOf({ date: <Time date={date} /> })}</p>
          ) : (
            <HomeLink className={styles.brand} {...{ name, logo, home }} />
          )}
          <MastheadTools tools={tools} sections={sections} current={current} />
        </div>
      </div>
      {children}
    </header>
  );
}
