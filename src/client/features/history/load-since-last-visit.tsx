import type { QueryClient } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { StoryGrid } from '#client/components/lists/story-grid.tsx';
import { pageQuery } from '#client/page-data/page-query.ts';
import type { FrontPageSnapshot } from '#client/reader/last-visit.ts';
import { followed } from '#client/reader/topics.ts';
import type { ChosenTopic } from '#client/stores/topic-choices.ts';
import { listingPath, withBase } from '#domain/addresses/paths.ts';
import type { FrontPageData } from '#domain/page-data/lists.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import styles from './since-last-visit.module.css';

const maxForYou = 6;

/**
 * Loads what is new since the reader's last visit, and the newest stories on topics they follow.
 *
 * @param before what the front page showed at the last visit; undefined on a first visit
 */
export async function loadSinceLastVisit(
  page: FrontPageData,
  before: FrontPageSnapshot | undefined,
  site: SiteInfo,
  queryClient: QueryClient,
): Promise<ReactNode> {
  const loaded = await Promise.all(followed.get().map((topic) => loadListing(topic, site.base, queryClient)));
  const listings = loaded.filter((listing) => listing !== undefined);
  const updated = before ? listings.filter(({ cards }) => cards.some((card) => isNew(card, before))) : [];
  const stories = newestFirst(listings.flatMap(({ cards }) => cards)).slice(0, maxForYou);
  return (
    <div className={styles.line}>
      {before && (
        <p>
          <span>{`${describeCount(countNew(page, before))} since your last visit.`}</span>
          {updated.length > 0 && (
            <span>
              {' New on topics you follow: '}
              {updated.map(({ topic, href }, index) => (
                <Fragment key={href}>
                  {index > 0 && <span>, </span>}
                  <a href={href}>{topic.name}</a>
                </Fragment>
              ))}
              .
            </span>
          )}
        </p>
      )}
      {stories.length > 0 && (
        <details>
          <summary>For you</summary>
          <StoryGrid stories={stories} />
        </details>
      )}
    </div>
  );
}

interface Listing {
  topic: ChosenTopic;
  href: string;
  cards: StoryCardData[];
}

/** Loads the first page of a topic; undefined if it cannot be loaded or no longer exists. */
async function loadListing(
  topic: ChosenTopic,
  base: string,
  queryClient: QueryClient,
): Promise<Listing | undefined> {
  const path = listingPath(topic.kind, topic.slug);
  const page = await queryClient.query(pageQuery(path, 'low')).catch(() => undefined);
  return page?.kind === 'listing' ? { topic, href: withBase(base, path), cards: page.cards } : undefined;
}

/** Whether a story is newer than what the reader has seen. Dates may lack a time, so equal ones count as newer. */
function isNew({ slug, published }: StoryCardData, { newest, slugs }: FrontPageSnapshot): boolean {
  return !slugs.includes(slug) && Date.parse(published.iso) >= Date.parse(newest);
}

/** The number of new stories. If all on the front page are new, the growth of the site's total counts. */
function countNew({ lead, latest, cards, all }: FrontPageData, before: FrontPageSnapshot): number {
  const stories = [...(lead ? [lead] : []), ...latest, ...cards];
  const count = stories.filter((story) => isNew(story, before)).length;
  return count < stories.length ? count : Math.max(count, all.count - before.count);
}

function describeCount(count: number): string {
  if (count === 0) return 'Nothing new';
  return count === 1 ? 'One new story' : `${count} new stories`;
}

/** Sorts stories by date and removes duplicates. */
function newestFirst(cards: readonly StoryCardData[]): StoryCardData[] {
  const bySlug = new Map(cards.map((card) => [card.slug, card]));
  return [...bySlug.values()].sort(
    (one, other) => Date.parse(other.published.iso) - Date.parse(one.published.iso),
  );
}
