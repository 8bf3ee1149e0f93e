import * as messages from 'virtual:gigawatt/messages';
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { TagList } from '#client/components/lists/tag-list.tsx';
import { StoryRow } from '#client/components/story/story-row.tsx';
import { pageQuery } from '#client/page-data/page-query.ts';
import { history, isRead } from '#client/reader/history.ts';
import { createMuteMatcher } from '#client/reader/muting.ts';
import { followed, mutedTopics, mutedWords } from '#client/reader/topics.ts';
import type { ChosenTopic } from '#client/stores/topic-choices.ts';
import { listingPath, withBase } from '#domain/addresses/paths.ts';
import type { FrontPageData } from '#domain/page-data/lists.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import styles from './for-you.module.css';

const maxStories = 3;

/**
 * Loads the newest stories on the topics that the reader follows, without those at the top of the front page, those that
 * they have read and those that they have muted.
 *
 * @returns a section; undefined if no topic can be loaded
 */
export async function loadForYou(
  { lead, latest }: FrontPageData,
  site: SiteInfo,
  queryClient: QueryClient,
): Promise<ReactNode> {
  const loaded = await Promise.all(followed.get().map((topic) => loadListing(topic, site.base, queryClient)));
  const listings = loaded.filter((listing) => listing !== undefined);
  if (listings.length === 0) return undefined;
  const atTop = new Set([lead, ...latest].map((story) => story?.slug));
  const mutedBy = createMuteMatcher(mutedTopics.get(), mutedWords.get());
  const isOffered = (story: StoryCardData) => {
    const visit = history.get().get(story.slug);
    return !atTop.has(story.slug) && !(visit && isRead(visit)) && mutedBy(story) === undefined;
  };
  const stories = newestFirst(listings.flatMap(({ cards }) => cards))
    .filter(isOffered)
    .slice(0, maxStories);
  return (
    <section className={styles.content} aria-labelledby="for-you">
      <div className={styles.head}>
        <h2 className={styles.title} id="for-you">
          {messages.forYou}
        </h2>
        <TagList tags={listings} />
      </div>
      {stories.length > 0 ? (
        <ul className={styles.stories}>
          {stories.map((story) => (
            <li key={story.slug}>
              <StoryRow story={story} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.none}>{messages.nothingNewForYou}</p>
      )}
    </section>
  );
}

interface Listing {
  name: string;
  href: string;
  cards: StoryCardData[];
}

/** Loads the first page of a topic; undefined if it cannot be loaded or no longer exists. */
async function loadListing(
  { kind, slug }: ChosenTopic,
  base: string,
  queryClient: QueryClient,
): Promise<Listing | undefined> {
  const path = listingPath(kind, slug);
  const page = await queryClient.query(pageQuery(path, 'low')).catch(() => undefined);
  if (page?.kind !== 'listing') return undefined;
  return { name: page.name, href: withBase(base, path), cards: page.cards };
}

/** Sorts stories by date and removes duplicates. */
function newestFirst(cards: readonly StoryCardData[]): StoryCardData[] {
  const bySlug = new Map(cards.map((card) => [card.slug, card]));
  return [...bySlug.values()].sort(
    (one, other) => Date.parse(other.published.iso) - Date.parse(one.published.iso),
  );
}
