import * as messages from 'virtual:gigawatt/messages';
import { ContentsButton } from '#client/components/article/table-of-contents.tsx';
import { BackLink } from '#client/components/frame/back-link.tsx';
import { SaveButton } from '#client/components/story/save-button.tsx';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import { pageIds, type SavableStory } from '#domain/page-data/shared.ts';
import { isListPathname, type SiteInfo } from '#domain/page-data/site-info.ts';
import styles from './story-bar.module.css';
import { useScrollState } from './use-scroll-state.ts';

export interface StoryBarProps {
  page: ArticlePageData;
  story: SavableStory;
  site: SiteInfo;
  /** whether the device can read the story aloud */
  canListen: boolean;
  hasContents: boolean;
}

/**
 * What a reader may want in the middle of a story, where the buttons at its head are out of view. On wide screens it
 * stands beside the text with the story's terms; on narrow ones it is a bar that appears on scrolling up.
 */
export function StoryBar({ page, story, site, canListen, hasContents }: StoryBarProps) {
  const scroll = useScrollState();
  return (
    <aside className={styles.bar} aria-label={messages.storyTools} data-scroll={scroll}>
      <div className={styles.buttons}>
        <span className={styles.narrow}>
          <BackLink home={site.home} isList={(pathname) => isListPathname(site, pathname)} />
        </span>
        {hasContents && <ContentsButton id={pageIds.contents} />}
        <button className={styles.narrow} type="button" data-tool="text" aria-label={messages.settings}>
          {messages.textSample}
        </button>
        <SaveButton story={story} hasLabel />
        {canListen && (
          <button className={styles.wide} type="button" data-tool="listen">
            {messages.listen}
          </button>
        )}
        <button className={styles.wide} type="button" data-tool="share">
          {messages.share}
        </button>
      </div>
      {page.terms.length > 0 && (
        <section className={`${styles.terms} ${styles.wide}`} aria-labelledby="story-terms">
          <h2 className={styles.title} id="story-terms">
            {messages.terms}
          </h2>
          <ul lang={page.lang} dir={page.dir}>
            {page.terms.map(({ id, term }) => (
              <li key={id}>
                <a href={`#${id}`} data-term="">
                  {term}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
