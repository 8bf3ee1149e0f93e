import { useState, useSyncExternalStore } from 'react';
import { StoryGrid } from '#client/components/lists/story-grid.tsx';
import { type SavedStory, saved } from '#client/reader/saved.ts';
import { cardOf } from '#client/reader/stored-card.ts';
import utilities from '#client/styles/utilities.module.css';
import styles from './saved.module.css';

const nothing: readonly SavedStory[] = [];

const orders = {
  saved: { name: 'Last saved', compare: () => 0 },
  published: {
    name: 'Newest',
    compare: (one: SavedStory, other: SavedStory) =>
      Date.parse(other.card.published.iso) - Date.parse(one.card.published.iso),
  },
};
type Order = keyof typeof orders;

/** The stories that the reader has saved, in an order of the reader's choice. */
export function SavedStories({ base }: { base: string }) {
  const stories = useSyncExternalStore(saved.subscribe, saved.get, () => nothing);
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
          Nothing is saved in this browser yet. The sign at the end of a story’s card, and the button “Save”
          on the story itself, keep it here.{' '}
          <span className={styles.withoutScript}>Saving needs JavaScript.</span>
        </p>
      )}
    </>
  );
}
