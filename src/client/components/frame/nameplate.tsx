import utilities from '#client/styles/utilities.module.css';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import { HomeLink } from './home-link.tsx';
import styles from './nameplate.module.css';

/** The site's name and tagline, which head the front page. */
export function Nameplate({
  name,
  logo,
  tagline,
  home,
}: Pick<SiteInfo, 'name' | 'logo' | 'tagline' | 'home'>) {
  return (
    <div className={styles.ruled}>
      <div className={`${utilities.wrap} ${styles.nameplate}`}>
        <h1 className={styles.name} tabIndex={-1}>
          <HomeLink {...{ name, logo, home }} />
        </h1>
        <p className={styles.tagline}>{tagline}</p>
      </div>
    </div>
  );
}
