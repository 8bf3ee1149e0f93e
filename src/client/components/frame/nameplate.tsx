import utilities from '#client/styles/utilities.module.css';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import styles from './nameplate.module.css';

/** The site's name and tagline, which head the front page. */
export function Nameplate({ name, tagline, home }: Pick<SiteInfo, 'name' | 'tagline' | 'home'>) {
  return (
    <div className={styles.ruled}>
      <div className={`${utilities.wrap} ${styles.nameplate}`}>
        <h1 className={styles.name} tabIndex={-1}>
          <a href={home}>{name}</a>
        </h1>
        <p className={styles.tagline}>{tagline}</p>
      </div>
    </div>
  );
}
