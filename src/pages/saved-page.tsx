import { type ComponentType, useState, useSyncExternalStore } from 'react';
import { StoryGrid } from '#components/story-grid.tsx';
import type { SiteInfo } from '#content/site-info.ts';
import { useShownEffect } from '#lib/shown.ts';
import { cardOf } from '#reader/kept-card.ts';
import { type SavedStory, saved } from '#reader/saved.ts';
import utilities from '#styles/utilities.module.css';
import { ChosenTopics } from './chosen-topics.tsx';
import { KeptHere } from './kept-here.tsx';
import styles from './saved-page.module.css';

const loadOffline = () => import('./kept-offline.tsx');

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

/** What the reader keeps in this browser: saved stories, and everything that is remembered. */
export function SavedPage({ site }: { site: SiteInfo }) {
  const stories = useSyncExternalStore(saved.subscribe, saved.get, () => nothing);
  const [order, setOrder] = useState<Order>('saved');
  const [Offline, setOffline] = useState<ComponentType<{ site: SiteInfo }>>();
  // At the end of the page and not of its first script: nothing is moved by it, and nobody waits for it.
  useShownEffect(() => {
    const shown = loadOffline().then(({ KeptOffline }) => setOffline(() => KeptOffline));
    void shown.catch(() => undefined);
  }, []);
  const cards = stories.toSorted(orders[order].compare).map(({ card }) => cardOf(card, site.base));
  return (
    <div className={`${utilities.wrap} ${styles.page}`}>
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
      <ChosenTopics base={site.base} />
      <KeptHere base={site.base} />
      {Offline && <Offline site={site} />}
    </div>
  );
}
