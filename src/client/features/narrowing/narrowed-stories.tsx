import * as messages from 'virtual:gigawatt/messages';
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
        <p>{messages.storiesNotLoaded}</p>
        <button className={styles.button} type="button" onClick={retry}>
          {messages.tryAgain}
        </button>
      </div>
    );
  }
  return (
    <>
      <p className={styles.status} role="status">
        {narrowed ? messages.storiesOfAll({ count: narrowed.count, all: page.count }) : messages.searching}
      </p>
      {narrowed && <StoryGrid stories={narrowed.cards} />}
      {showMore && (
        <button className={styles.button} type="button" onClick={showMore}>
          {messages.showMore}
        </button>
      )}
    </>
  );
}
