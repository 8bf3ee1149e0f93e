import * as messages from 'virtual:gigawatt/messages';
import { useEffect, useRef } from 'react';
import { Time } from '#client/components/story/story-meta.tsx';
import utilities from '#client/styles/utilities.module.css';
import type { DateText, NamedLink } from '#domain/page-data/shared.ts';
import type { SiteTool } from '#domain/page-data/site-info.ts';
import styles from './masthead.module.css';
import { MastheadTools } from './masthead-tools.tsx';

export interface MastheadProps {
  name: string;
  tagline: string;
  home: string;
  /** `front` has the site's name as the heading, `list` the sections, `story` only the top strip */
  shape: 'front' | 'list' | 'story';
  /** links to the sections */
  sections: NamedLink[];
  /** the href of the current page */
  current?: string | undefined;
  tools: SiteTool[];
  /** of the newest story */
  date?: DateText | undefined;
}

/** The page header, in three shapes. */
export function Masthead({ name, tagline, home, shape, sections, current, tools, date }: MastheadProps) {
  const front = shape === 'front';
  const allSections = [{ name: messages.latest, href: home }, ...sections];
  return (
    <header className={shape === 'story' ? styles.ruled : undefined}>
      <div className={front || shape === 'list' ? styles.ruled : undefined}>
        <div className={`${utilities.wrap} ${styles.strip}`}>
          {front ? (
            date && <p>{messages.editionOf({ date: <Time date={date} /> })}</p>
          ) : (
            <a className={styles.brand} href={home}>
              {name}
            </a>
          )}
          <MastheadTools tools={tools} sections={allSections} current={current} />
        </div>
      </div>
      {front && (
        <div className={`${utilities.wrap} ${styles.title}`}>
          <h1 className={styles.name} tabIndex={-1}>
            <a href={home}>{name}</a>
          </h1>
          <p className={styles.tagline}>{tagline}</p>
        </div>
      )}
      {shape !== 'story' && <Sections sections={allSections} current={current} front={front} />}
    </header>
  );
}

type SectionsProps = Pick<MastheadProps, 'sections' | 'current'> & { front: boolean };

function Sections({ sections, current, front }: SectionsProps) {
  const strip = useRef<HTMLElement>(null);

  // Shows the current section where the strip scrolls. It stays on the page during navigations.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link is found by its attribute
  useEffect(() => {
    const link = strip.current?.querySelector('[aria-current]');
    if (!strip.current || !link || strip.current.scrollWidth <= strip.current.clientWidth) return;
    const [outer, inner] = [strip.current.getBoundingClientRect(), link.getBoundingClientRect()];
    strip.current.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  }, [current]);

  return (
    <nav
      className={`${styles.sections} ${front ? '' : styles.inner}`}
      aria-label={messages.sections}
      ref={strip}
    >
      <ul className={`${utilities.wrap} ${styles.list}`}>
        {sections.map(({ name, href }) => (
          <li key={href}>
            <a className={styles.section} href={href} aria-current={href === current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
