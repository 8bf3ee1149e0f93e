import * as messages from 'virtual:gigawatt/messages';
import { useFirstItems } from '#client/components/frame/first-screen.tsx';
import { Pagination } from '#client/components/lists/pagination.tsx';
import { TagList } from '#client/components/lists/tag-list.tsx';
import utilities from '#client/styles/utilities.module.css';
import type { TopicsPageData } from '#domain/page-data/lists.ts';
import styles from './topics-page.module.css';

export { Sections } from '#client/components/frame/sections.tsx';
export { TopicsPage as Page };

/** All topics with their number of stories. */
function TopicsPage({ page }: { page: TopicsPageData }) {
  const { all, categories, tags, pagination } = page;
  const { number, last } = pagination;
  const shown = useFirstItems(tags, 100);
  return (
    <div className={`${utilities.wrap} ${styles.topics}`}>
      <header>
        <h1 className={styles.title} tabIndex={-1}>
          {messages.topics}
        </h1>
        {last > 1 && <p className={styles.count}>{messages.pageOfPages({ page: number, last })}</p>}
      </header>
      {number === 1 && (
        <section className={styles.group} aria-labelledby="sections">
          <h2 id="sections">{messages.sections}</h2>
          <ul className={styles.sections}>
            {[{ ...all, slug: undefined }, ...categories].map(({ name, href, count, slug }) => (
              <li key={href} data-category={slug}>
                <a className={styles.section} href={href}>
                  <bdi>{name}</bdi> <span className={styles.count}>{messages.numeral({ value: count })}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {tags.length > 0 && (
        <section className={styles.group} aria-labelledby="tags">
          <h2 id="tags">{messages.allTopics}</h2>
          <TagList tags={shown} />
        </section>
      )}
      <Pagination pagination={pagination} />
    </div>
  );
}
