import * as messages from 'virtual:gigawatt/messages';
import { useEffect, useRef } from 'react';
import utilities from '#client/styles/utilities.module.css';
import type { SiteLink } from '#domain/page-data/site-info.ts';
import styles from './sections.module.css';

export interface SectionsProps {
  sections: SiteLink[];
  /** the href of the current page */
  current?: string | undefined;
}

/** Links to the sections, in a strip that scrolls on narrow screens. */
export function Sections({ sections, current }: SectionsProps) {
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
    <nav className={styles.strip} aria-label={messages.sections} ref={strip}>
      <ul className={`${utilities.wrap} ${styles.list}`}>
        {sections.map(({ name, href, rel }) => (
          <li key={href}>
            <a
              className={styles.section}
              href={href}
              aria-current={href === current ? 'page' : undefined}
              rel={rel}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
