import { Picture } from 'virtual:gigawatt/picture';
import type { AuthorProfile as Profile } from '#domain/page-data/lists.ts';
import styles from './author-profile.module.css';

/** What an author does at the paper, who they are, and where readers reach them, beside their picture. */
export function AuthorProfile({ author }: { author: Profile }) {
  if (!Picture || !author.picture) return <Words author={author} />;
  return (
    <div className={styles.beside}>
      <div className={styles.portrait}>
        <Picture image={author.picture} shape="portrait" />
      </div>
      <Words author={author} />
    </div>
  );
}

function Words({ author }: { author: Profile }) {
  const { role, biography, email, links } = author;
  return (
    <div className={styles.profile}>
      {role && <p className={styles.role}>{role}</p>}
      {biography && <p className={styles.biography}>{biography}</p>}
      {(email || links.length > 0) && (
        <ul className={styles.links}>
          {email && (
            <li>
              <a href={`mailto:${email}`}>
                <bdi>{email}</bdi>
              </a>
            </li>
          )}
          {links.map(({ name, url }) => (
            <li key={url}>
              <a href={url} rel="noopener me">
                <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
