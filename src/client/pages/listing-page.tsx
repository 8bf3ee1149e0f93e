import { Pagination } from '#client/components/lists/pagination.tsx';
import { StoryGrid } from '#client/components/lists/story-grid.tsx';
import { TopicBar } from '#client/components/lists/topic-bar.tsx';
import { TopicChoiceButton } from '#client/components/lists/topic-choice-button.tsx';
import { SaveListButton } from '#client/features/offline/save-list-button.tsx';
import { useHydrated } from '#client/hooks/use-hydrated.ts';
import utilities from '#client/styles/utilities.module.css';
import { feedPath, listingPath, withBase } from '#domain/addresses/paths.ts';
import type { ListingPageData } from '#domain/page-data/lists.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import styles from './listing-page.module.css';

const kickers = { tag: 'Topic', category: 'Section', source: 'Source' };

/** The stories of a tag, a category or a source. */
export function ListingPage({ page, site }: { page: ListingPageData; site: SiteInfo }) {
  const { listing, name, slug, href, count, all, tags, cards, pagination } = page;
  // Two tags together are a search, which needs script; until hydration, a tag links to its own page.
  const isHydrated = useHydrated();
  return (
    <div className={utilities.wrap}>
      <header className={styles.header} data-category={listing === 'category' ? slug : undefined}>
        <p className={styles.kicker}>{kickers[listing]}</p>
        <h1 className={styles.title} tabIndex={-1}>
          {name}
        </h1>
        <p className={styles.count}>
          {count === 1 ? '1 story' : `${count} stories`}
          {pagination.last > 1 && `, page ${pagination.number} of ${pagination.last}`}
          {listing === 'tag' && (
            <a className={styles.clear} href={all.href}>
              Clear the filter
            </a>
          )}
        </p>
        {listing !== 'source' && (
          <p className={styles.choices}>
            {(['followed', 'muted'] as const).map((choice) => (
              <TopicChoiceButton key={choice} choice={choice} topic={{ kind: listing, slug, name }} />
            ))}
            <a className={styles.feed} href={withBase(site.base, feedPath('rss', { kind: listing, slug }))}>
              Feed
            </a>
          </p>
        )}
        <SaveListButton path={listingPath(listing, slug)} site={site} />
      </header>
      <TopicBar
        title="Topics"
        all={all}
        current={listing === 'tag' ? { name, href, count } : undefined}
        topics={tags.map(({ both, ...tag }) => ({
          ...tag,
          id: tag.href,
          href: (isHydrated && both) || tag.href,
        }))}
      />
      <section aria-labelledby="stories">
        <h2 className={utilities.visuallyHidden} id="stories">
          Stories
        </h2>
        {cards.length > 0 ? <StoryGrid stories={cards} /> : <p>No stories have been published here yet.</p>}
      </section>
      <Pagination pagination={pagination} />
    </div>
  );
}
