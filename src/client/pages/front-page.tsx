import * as messages from 'virtual:gigawatt/messages';
import { BelowFirstScreen } from '#client/components/frame/first-screen.tsx';
import { MutedNote, useMutedStories } from '#client/components/lists/muted-stories.tsx';
import { Pagination } from '#client/components/lists/pagination.tsx';
import { StoryGrid } from '#client/components/lists/story-grid.tsx';
import { TopicBar } from '#client/components/lists/topic-bar.tsx';
import { LeadStory } from '#client/components/story/lead-story.tsx';
import { StoryRow } from '#client/components/story/story-row.tsx';
import { useRecordVisit } from '#client/features/history/use-record-visit.ts';
import { ForYou } from '#client/features/topics/for-you.tsx';
import utilities from '#client/styles/utilities.module.css';
import type { FrontPageData } from '#domain/page-data/lists.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import styles from './front-page.module.css';

export { Nameplate } from '#client/components/frame/nameplate.tsx';
export { Sections } from '#client/components/frame/sections.tsx';
export { FrontPage as Page };

/** The front page and the numbered pages that follow it. */
function FrontPage({ page, site }: { page: FrontPageData; site: SiteInfo }) {
  const { lead, latest, all, topics, allTopics, cards, pagination } = page;
  const top = lead ? [lead, ...latest] : [];
  const isFirst = pagination.number === 1;
  useRecordVisit(page);
  const { isShown, muted } = useMutedStories(top);
  // The next story takes the place of a muted lead.
  const [first, ...others] = top.filter(isShown);
  return (
    <div className={utilities.wrap}>
      {top.length > 0 ? (
        <div className={styles.top}>
          {first && <LeadStory story={first} />}
          {(others.length > 0 || muted) && (
            <section className={styles.latest} aria-labelledby="latest">
              <h2 className={styles.heading} id="latest">
                {messages.latest}
              </h2>
              <MutedNote muted={muted} />
              {others.length > 0 && (
                <ul>
                  {others.map((story) => (
                    <li key={story.href} className={styles.row}>
                      <StoryRow story={story} />
                    </li>
                  ))}
                </ul>
              )}
            </section>
          )}
        </div>
      ) : (
        all.count === 0 && <p className={styles.empty}>{messages.noStories}</p>
      )}
      {isFirst && <ForYou page={page} site={site} />}
      {topics.length > 0 && (
        <TopicBar
          title={messages.topics}
          topics={[all, ...topics]}
          current={all.href}
          more={{ name: messages.allTopics, href: allTopics }}
        />
      )}
      {cards.length > 0 && (
        <BelowFirstScreen>
          <section aria-labelledby="more">
            <h2 className={isFirst ? utilities.visuallyHidden : styles.page} id="more">
              {isFirst ? messages.moreStories : messages.pageNumber({ page: pagination.number })}
            </h2>
            <StoryGrid stories={cards} />
          </section>
        </BelowFirstScreen>
      )}
      <Pagination pagination={pagination} />
    </div>
  );
}
