import * as messages from 'virtual:gigawatt/messages';
import { TagList } from '#client/components/lists/tag-list.tsx';
import type { SearchPageData } from '#domain/page-data/search.ts';
import styles from './search.module.css';
import { useSearchTitle } from './use-search-title.ts';

/** The topics that the page offers before a search. */
export function PopularTopics({ page: { head, topics, allTopics } }: { page: SearchPageData }) {
  useSearchTitle(head, '');
  if (topics.length === 0) return null;
  return (
    <section className={styles.topics} aria-labelledby="topics">
      <h2 id="topics">{messages.topics}</h2>
      <TagList tags={[...topics, allTopics]} />
    </section>
  );
}
