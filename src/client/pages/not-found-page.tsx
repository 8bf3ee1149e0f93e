import * as messages from 'virtual:gigawatt/messages';
import { useLocation } from 'react-router';
import { Notice } from '#client/components/frame/notice.tsx';
import { StoryGrid } from '#client/components/lists/story-grid.tsx';
import { PlainSearchForm } from '#client/features/search/plain-search-form.tsx';
import { useHydrated } from '#client/hooks/use-hydrated.ts';
import utilities from '#client/styles/utilities.module.css';
import type { FrontPageData } from '#domain/page-data/lists.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import styles from './not-found-page.module.css';

export { Sections } from '#client/components/frame/sections.tsx';
export { NotFoundPage as Page };

/** The page for an address that does not exist: a search and the newest stories. */
function NotFoundPage({ page, site }: { page: FrontPageData; site: SiteInfo }) {
  const { pathname } = useLocation();
  // The HTML is the same for every address.
  const words = useHydrated() ? wordsOf(pathname) : '';
  const stories = page.lead ? [page.lead, ...page.latest] : page.latest;
  return (
    <div className={utilities.wrap}>
      <Notice title={messages.pageNotFound}>
        <p>{messages.pageNotFoundReason}</p>
        <p>
          {messages.pageNotFoundLinks({
            home: (children) => <a href={site.home}>{children}</a>,
            topics: (children) => <a href={site.topics}>{children}</a>,
          })}
        </p>
        <PlainSearchForm action={site.search} words={words} />
      </Notice>
      {stories.length > 0 && (
        <section aria-labelledby="newest-stories">
          <h2 className={styles.heading} id="newest-stories">
            {messages.newestStories}
          </h2>
          <StoryGrid stories={stories} />
        </section>
      )}
    </div>
  );
}

/** The last part of an address as words to search for, since it often comes from a headline. */
function wordsOf(pathname: string): string {
  const [last = ''] = pathname.split('/').filter(Boolean).slice(-1);
  try {
    return decodeURIComponent(last)
      .replace(/\.[a-z]+$/, '')
      .replace(/[-_+.\s]+/g, ' ')
      .trim();
  } catch {
    return '';
  }
}
