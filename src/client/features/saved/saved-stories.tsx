import * as messages from 'virtual:gigawatt/messages';
import { useState, useSyncExternalStore } from 'react';
import field from '#client/components/common/field.module.css';
import { useFirstItems } from '#client/components/frame/first-screen.tsx';
import grid from '#client/components/lists/story-grid.module.css';
import { type RemovableItem, useRemovableItems } from '#client/hooks/use-removable-items.ts';
import { history, isRead, type Visit } from '#client/reader/history.ts';
import { mergeSaved, type SavedStory, saved, toggleSaved } from '#client/reader/saved.ts';
import { cardOf } from '#client/reader/stored-card.ts';
import utilities from '#client/styles/utilities.module.css';
import styles from './saved.module.css';
import { SavedCard } from './saved-card.tsx';

const noStories: readonly SavedStory[] = [];
const noVisits: ReadonlyMap<string, Visit> = new Map();

const orders = {
  saved: { name: messages.lastSaved, dateOf: ({ savedAt }: SavedStory) => savedAt },
  published: { name: messages.newest, dateOf: ({ card }: SavedStory) => card.published.iso },
};
type Order = keyof typeof orders;

/** The reader's saved stories, with a choice of order. Those that they have read to the end come last. */
export function SavedStories({ base }: { base: string }) {
  const stories = useSyncExternalStore(saved.subscribe, saved.get, () => noStories);
  const visits = useSyncExternalStore(history.subscribe, history.get, () => noVisits);
  const [order, setOrder] = useState<Order>('saved');
  const timeOf = (story: SavedStory) => Date.parse(orders[order].dateOf(story));
  const listed = useRemovableItems(stories, ({ card }) => card.slug).toSorted(
    ({ item: one }, { item: other }) => timeOf(other) - timeOf(one),
  );
  const isFinished = ({ item: { card } }: RemovableItem<SavedStory>) => {
    const visit = visits.get(card.slug);
    return visit !== undefined && isRead(visit);
  };
  const finished = listed.filter(isFinished);
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.title} tabIndex={-1}>
          {messages.savedTitle}
        </h1>
        {listed.length > 1 && (
          <label className={styles.order}>
            {messages.order}{' '}
            <select
              className={field.field}
              value={order}
              onChange={({ target }) => setOrder(target.value as Order)}
            >
              {Object.entries(orders).map(([value, { name }]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      {listed.length > finished.length && (
        <section aria-labelledby="stories">
          <h2 className={utilities.visuallyHidden} id="stories">
            {messages.savedStories}
          </h2>
          <Cards stories={listed.filter((story) => !isFinished(story))} base={base} />
        </section>
      )}
      {finished.length > 0 && (
        <section className={styles.finished} aria-labelledby="finished">
          <h2 id="finished">{messages.finished}</h2>
          <Cards stories={finished} base={base} />
        </section>
      )}
      {listed.length === 0 && (
        <p className={styles.empty}>
          {messages.noSavedStories} <span className={styles.withoutScript}>{messages.savingNeedsScript}</span>
        </p>
      )}
    </>
  );
}

function Cards({ stories, base }: { stories: RemovableItem<SavedStory>[]; base: string }) {
  const shown = useFirstItems(stories, 12);
  return (
    <ul className={grid.grid}>
      {shown.map(({ item, isRemoved }) => {
        const story = cardOf(item.card, base);
        // Merging restores the time of saving.
        const toggle = () => (isRemoved ? mergeSaved([item]) : toggleSaved(story, new Date()));
        return (
          <li key={story.slug}>
            <SavedCard story={story} isRemoved={isRemoved} onToggle={toggle} />
          </li>
        );
      })}
    </ul>
  );
}
