import { Time } from '#client/components/story/story-meta.tsx';
import utilities from '#client/styles/utilities.module.css';
import type { DateText, NamedLink } from '#domain/page-data/shared.ts';
import styles from './masthead.module.css';
import { ThemeSwitch } from './theme-switch.tsx';

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
  /** links in the top strip, with their keyboard shortcuts */
  tools: (NamedLink & { key?: string })[];
  date?: DateText | undefined;
}

/** The page header, in three shapes. */
export function Masthead({ name, tagline, home, shape, sections, current, tools, date }: MastheadProps) {
  const front = shape === 'front';
  return (
    <header className={shape === 'story' ? styles.ruled : undefined}>
      <div className={front || shape === 'list' ? styles.ruled : undefined}>
        <div className={`${utilities.wrap} ${styles.strip}`}>
          {front ? (
            date && <Time date={date} />
          ) : (
            <a className={styles.brand} href={home}>
              {name}
            </a>
          )}
          <nav className={styles.tools} aria-label="Site">
            {tools.map(({ name: tool, href, key }) => (
              <a
                key={href}
                href={href}
                aria-current={href === current ? 'page' : undefined}
                aria-keyshortcuts={key}
              >
                <span>{tool}</span>
                {key && <kbd className={styles.key}>{key}</kbd>}
              </a>
            ))}
            <ThemeSwitch />
          </nav>
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
      {shape !== 'story' && <Sections sections={sections} current={current} home={home} front={front} />}
    </header>
  );
}

type SectionsProps = Pick<MastheadProps, 'sections' | 'current' | 'home'> & { front: boolean };

function Sections({ sections, current, home, front }: SectionsProps) {
  return (
    <nav className={`${styles.sections} ${front ? '' : styles.inner}`} aria-label="Sections">
      <ul className={`${utilities.wrap} ${styles.list}`}>
        {[{ name: 'Latest', href: home }, ...sections].map(({ name, href }) => (
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
