import { storyCount } from '#client/components/lists/story-count.ts';
import { StoryGrid } from '#client/components/lists/story-grid.tsx';
import type { ListingPageData } from '#domain/page-data/lists.ts';
import styles from './narrowed-stories.module.css';
import type { NarrowedList } from './use-narrowed-list.ts';

/** The stories of a listing that have the chosen tags. */
export function NarrowedStories({ page, list }: { page: ListingPageData; list: NarrowedList }) {
  const { narrowed, isError, retry, showMore } = list;
  if (isError) {
    return (
      <div className={styles.notice} role="alert">
        <p>The stories could not be loaded. Check your connection and try again.</p>
        <button className={styles.button} type="button" onClick={retry}>
          Try again
        </button>
      </div>
    );
  }
  return (
    <>
      <p className={styles.status} role="status">
        {narrowed ? describeCount(narrowed.count, page.count) : 'Searching…'}
      </p>
      {narrowed && <StoryGrid stories={narrowed.cards} />}
      {showMore && (
        <button className={styles.button} type="button" onClick={showMore}>
          Show more
        </button>
      )}
    </>
  );
}

function describeCount(count: number, all: number): string {
  return `${count} of ${storyCount(all)}`;
}
