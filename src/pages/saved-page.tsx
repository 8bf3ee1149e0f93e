import { type ChangeEvent, useState, useSyncExternalStore } from 'react';
import { StoryGrid } from '#components/story-grid.tsx';
import type { SiteInfo } from '#content/site-info.ts';
import { tell } from '#lib/tell.ts';
import { history } from '#reader/history.ts';
import { cardOf } from '#reader/kept-card.ts';
import { type SavedStory, saved } from '#reader/saved.ts';
import { eraseAll, exportAll, importAll, UnreadableFileError } from '#reader/transfer.ts';
import utilities from '#styles/utilities.module.css';
import styles from './saved-page.module.css';

const nothing: readonly SavedStory[] = [];
const noVisits: ReadonlyMap<string, unknown> = new Map();

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
        <section aria-label="Saved stories">
          <StoryGrid stories={cards} />
        </section>
      ) : (
        <p className={styles.empty}>
          Nothing is saved in this browser yet. The sign at the end of a story’s card, and the button “Save”
          on the story itself, keep it here.{' '}
          <span className={styles.withoutScript}>Saving needs JavaScript.</span>
        </p>
      )}
      <KeptHere />
    </div>
  );
}

/** What the site knows of the reader, and how to take it along or be rid of it. */
function KeptHere() {
  const visits = useSyncExternalStore(history.subscribe, history.get, () => noVisits);
  const opened = visits.size;
  return (
    <section className={`${styles.kept} ${utilities.needsScript}`} aria-labelledby="kept">
      <h2 id="kept">Kept in this browser</h2>
      <p>
        Saved stories, and how far you have read {opened === 1 ? 'the one story' : `the ${opened} stories`}{' '}
        that you have opened. It never leaves this browser, unless you export it.
      </p>
      <ul className={styles.actions}>
        <li>
          <button type="button" onClick={download}>
            Export
          </button>
        </li>
        <li>
          <label>
            Import
            <input
              className={utilities.visuallyHidden}
              type="file"
              accept=".json,application/json"
              onChange={take}
            />
          </label>
        </li>
        <li>
          <button type="button" disabled={opened === 0} onClick={forgetReading}>
            Forget what I read
          </button>
        </li>
        <li>
          <button type="button" onClick={erase}>
            Erase everything
          </button>
        </li>
      </ul>
    </section>
  );
}

function download(): void {
  const address = URL.createObjectURL(new Blob([exportAll()], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: 'saved-stories.json' });
  link.click();
  URL.revokeObjectURL(address);
}

async function take({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
  const [file] = target.files ?? [];
  if (!file) return;
  const text = await file.text();
  // Or the same file could not be chosen again.
  target.value = '';
  try {
    const { savedCount, openedCount } = importAll(text);
    tell(`Imported: ${savedCount} saved and ${openedCount} opened stories that were not known here.`);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    tell(`Nothing has been imported. ${error.message}`);
  }
}

function forgetReading(): void {
  const before = exportAll();
  history.set(new Map());
  tell('What you have read is forgotten.', { name: 'Undo', run: () => importAll(before) });
}

function erase(): void {
  const before = exportAll();
  eraseAll();
  tell('Everything is erased.', { name: 'Undo', run: () => importAll(before) });
}
