import * as messages from 'virtual:gigawatt/messages';
import utilities from '#client/styles/utilities.module.css';
import type { SiteLink } from '#domain/page-data/site-info.ts';
import styles from './footer.module.css';

export function Footer({ name, colophon, links }: { name: string; colophon: string; links: SiteLink[] }) {
  return (
    <footer className={styles.footer}>
      <div className={`${utilities.wrap} ${styles.line}`}>
        <p>{messages.nameAndColophon({ name, colophon })}</p>
        <nav aria-label={messages.footer}>
          <ul className={styles.links}>
            {links.map(({ name: text, href, rel }) => (
              <li key={href}>
                <a className={styles.link} href={href} rel={rel}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
