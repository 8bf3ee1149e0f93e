import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { StoryGrid } from '#client/components/lists/story-grid.tsx';
import { pageQuery } from '#client/page-data/page-query.ts';
import type { FrontSeen } from '#client/reader/last-visit.ts';
import { followed } from '#client/reader/topics.ts';
import type { ChosenTopic } from '#client/stores/topic-choices.ts';
import { listingPath, withBase } from '#domain/addresses/paths.ts';
import type { FrontPageData } from '#domain/page-data/lists.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import styles from './since-last-visit.module.css';

const maxForYou = 6;

/**
 * Finds what is new since the reader was last here, and the newest of what they follow.
 *
 * @param before what the front page showed then; undefined at a first visit
 */
export async function lookBack(
  page: FrontPageData,
  before: FrontSeen | undefined,
  site: SiteInfo,
  queryClient: QueryClient,
): Promise<ReactNode> {
  const found = await Promise.all(followed.get().map((topic) => newestOf(topic, site.base, queryClient)));
  const listings = found.filter((listing) => listing !== undefined);
  const touched = before ? listings.filter(({ cards }) => cards.some((card) => isNew(card, before))) : [];
  const stories = newestFirst(listings.flatMap(({ cards }) => cards)).slice(0, maxForYou);
  return (
    <div className={styles.line}>
      {before && (
        <p>
          {told(countNew(page, before))} since you were last here{touched.length > 0 ? ', also on ' : '.'}
          {touched.map(({ topic, href }, index) => (
            <span key={href}>
              {index > 0 && ', '}
              <a href={href}>{topic.name}</a>
            </span>
          ))}
          {touched.length > 0 && '.'}
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

/** The first page of a topic; undefined when it cannot be loaded or does not exist any more. */
async function newestOf(
  topic: ChosenTopic,
  base: string,
  queryClient: QueryClient,
): Promise<Listing | undefined> {
  const path = listingPath(topic.kind, topic.slug);
  const page = await queryClient.query(pageQuery(path, 'low')).catch(() => undefined);
  return page?.kind === 'listing' ? { topic, href: withBase(base, path), cards: page.cards } : undefined;
}

/** Whether a story has come after what the reader has seen; several can come on one day. */
function isNew({ slug, published }: StoryCardData, { newest, slugs }: FrontSeen): boolean {
  return !slugs.includes(slug) && Date.parse(published.iso) >= Date.parse(newest);
}

/** How many stories are new; when all on the front page are, by how many the paper has grown. */
function countNew({ lead, latest, cards, all }: FrontPageData, before: FrontSeen): number {
  const stories = [...(lead ? [lead] : []), ...latest, ...cards];
  const count = stories.filter((story) => isNew(story, before)).length;
  return count < stories.length ? count : Math.max(count, all.count - before.count);
}

function told(count: number): string {
  if (count === 0) return 'Nothing new';
  return count === 1 ? 'One new story' : `${count} new stories`;
}

/** Each story once. */
function newestFirst(cards: readonly StoryCardData[]): StoryCardData[] {
  const bySlug = new Map(cards.map((card) => [card.slug, card]));
  return [...bySlug.values()].sort(
    (one, other) => Date.parse(other.published.iso) - Date.parse(one.published.iso),
  );
}
