import * as messages from 'virtual:gigawatt/messages';
import { AuthorProfile } from '#client/components/lists/author-profile.tsx';
import { ListingHeader } from '#client/components/lists/listing-header.tsx';
import { Pagination } from '#client/components/lists/pagination.tsx';
import { StoryGrid } from '#client/components/lists/story-grid.tsx';
import { TopicBar } from '#client/components/lists/topic-bar.tsx';
import { TopicChoiceButton } from '#client/components/lists/topic-choice-button.tsx';
import { NarrowedStories } from '#client/features/narrowing/narrowed-stories.tsx';
import { topicFilters } from '#client/features/narrowing/topic-filters.ts';
import { useNarrowedList } from '#client/features/narrowing/use-narrowed-list.ts';
import { SaveListButton } from '#client/features/offline/save-list-button.tsx';
import { useHydrated } from '#client/hooks/use-hydrated.ts';
import utilities from '#client/styles/utilities.module.css';
import { feedPath, listingPath, withBase } from '#domain/addresses/paths.ts';
import type { ListingPageData } from '#domain/page-data/lists.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';

export { Sections } from '#client/components/frame/sections.tsx';
export { ListingPage as Page };

/** The stories of a tag, a category, a source or an author, which further tags narrow. */
function ListingPage({ page, site }: { page: ListingPageData; site: SiteInfo }) {
  const { listing, name, slug, all, tags, cards, pagination } = page;
  const list = useNarrowedList(page, site.base);
  const isNarrowed = list.chosen.length > 0;
  // Narrowing needs script; until hydration, a tag links to its own page.
  const isHydrated = useHydrated();
  const ownPage = (id: string | undefined) => tags.find((tag) => tag.slug === id)?.href;
  const topics = topicFilters(page, list, all.href, site.base).map((chip) => ({
    ...chip,
    href: (!isHydrated && ownPage(chip.id)) || chip.href,
    countNeedsScript: !chip.isChosen,
  }));
  return (
    <div className={utilities.wrap}>
      <ListingHeader
        page={page}
        follow={
          listing !== 'source' && (
            <TopicChoiceButton choice="followed" topic={{ kind: listing, slug, name }} />
          )
        }
        more={
          <>
            {listing !== 'source' && (
              <>
                {listing !== 'author' && (
                  <TopicChoiceButton choice="muted" topic={{ kind: listing, slug, name }} />
                )}
                <a href={withBase(site.base, feedPath('rss', { kind: listing, slug }))}>{messages.feed}</a>
              </>
            )}
            <SaveListButton path={listingPath(listing, slug)} site={site} />
          </>
        }
      />
      {page.author && <AuthorProfile author={page.author} />}
      {topics.length > 0 && <TopicBar title={messages.topics} topics={topics} />}
      <section aria-labelledby="stories">
        <h2 className={utilities.visuallyHidden} id="stories">
          {messages.stories}
        </h2>
        {isNarrowed ? (
          <NarrowedStories page={page} list={list} />
        ) : cards.length > 0 ? (
          <StoryGrid stories={cards} />
        ) : (
          <p>{messages.noStoriesHere}</p>
        )}
      </section>
      {!isNarrowed && <Pagination pagination={pagination} />}
    </div>
  );
}
