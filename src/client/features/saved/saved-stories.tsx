import { useState, useSyncExternalStore } from 'react';
import { StoryGrid } from '#client/components/lists/story-grid.tsx';
import { type SavedStory, saved } from '#client/reader/saved.ts';
import { cardOf } from '#client/reader/stored-card.ts';
import utilities from '#client/styles/utilities.module.css';
import styles from './saved.module.css';

const noStories: readonly SavedStory[] = [];

const orders = {
  saved: { name: 'Last saved', compare: () => 0 },
  published: {
    name: 'Newest',
    compare: (one: SavedStory, other: SavedStory) =>
      Date.parse(other.card.published.iso) - Date.parse(one.card.published.iso),
  },
};
type Order = keyof typeof orders;

/** The reader's saved stories, with a choice of order. */
export function SavedStories({ base }: { base: string }) {
  const stories = useSyncExternalStore(saved.subscribe, saved.get, () => noStories);
  const [order, setOrder] = useState<Order>('saved');
  const cards = stories.toSorted(orders[order].compare).map(({ card }) => cardOf(card, base));
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.title} tabIndex={-1}>
          Saved
        </h1>
        {stories.length > 1 && (
          <label className={styles.order}>
            Order{' '}
            <select value={order} onChange={({ target }) => setOrder(target.value as Order)}>
              {Object.entries(orders).map(([value, { name }]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      {cards.length > 0 ? (
        <>
          <h2 className={utilities.visuallyHidden}>Stories</h2>
          <section aria-label="Saved stories">
            <StoryGrid stories={cards} />
          </section>
        </>
      ) : (
        <p className={styles.empty}>
          No stories are saved in this browser yet. To save one, use the bookmark on its card or the Save
          button on its page. <span className={styles.withoutScript}>Saving needs JavaScript.</span>
        </p>
      )}
    </>
  );
}
