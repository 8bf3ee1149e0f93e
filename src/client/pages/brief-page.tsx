import * as messages from 'virtual:gigawatt/messages';
import type { ReactNode } from 'react';
import { ListenButton } from '#client/components/article/listen-button.tsx';
import { PrintButton } from '#client/components/article/print-button.tsx';
import { TakeawayList } from '#client/components/article/takeaways.tsx';
import { SideSection } from '#client/components/common/side-section.tsx';
import { useFirstItems } from '#client/components/frame/first-screen.tsx';
import { MutedNote, useMutedStories } from '#client/components/lists/muted-stories.tsx';
import { Kicker, StoryLabel } from '#client/components/story/kicker.tsx';
import { Facts, ReadingTime, Time } from '#client/components/story/story-meta.tsx';
import { useHasVoice } from '#client/features/listening/use-has-voice.ts';
import utilities from '#client/styles/utilities.module.css';
import type { BriefPageData, BriefSectionData, BriefStoryData } from '#domain/page-data/brief.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import styles from './brief-page.module.css';

export { Sections } from '#client/components/frame/sections.tsx';
export { BriefPage as Page };

/** The takeaways of the newest stories, the lead first and the rest by category, to read, print or listen to. */
function BriefPage({ page, site }: { page: BriefPageData; site: SiteInfo }) {
  const { isShown, muted } = useMutedStories(page.sections.flatMap(({ stories }) => stories));
  const shown = page.sections
    .map((section) => ({ ...section, stories: section.stories.filter(isShown) }))
    .filter(({ stories }) => stories.length > 0);
  const sections = useFirstItems(shown, 2);
  return (
    <div className={utilities.wrap}>
      <header className={styles.header}>
        <h1 className={styles.title} tabIndex={-1}>
          {messages.brief}
        </h1>
        <Extent page={page} />
        {page.count > 0 && (
          <div className={styles.tools}>
            <PrintButton />
            <Listen language={site.language} />
          </div>
        )}
      </header>
      <MutedNote muted={muted} />
      <div data-story="">
        {sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </div>
    </div>
  );
}

/** A separate component, so that voices, which may load late, do not re-render the page. */
function Listen({ language }: { language: string }) {
  return useHasVoice(language) && <ListenButton />;
}

/** The number of stories, their dates and the reading time. */
function Extent({ page: { count, newest, oldest, minutes } }: { page: BriefPageData }) {
  if (!newest) return <p className={styles.empty}>{messages.noStories}</p>;
  return (
    <Facts>
      <span>{messages.storyCount({ count })}</span>
      {oldest ? (
        <span>{messages.dateRange({ oldest: <Time date={oldest} />, newest: <Time date={newest} /> })}</span>
      ) : (
        <Time date={newest} />
      )}
      <ReadingTime minutes={minutes} />
    </Facts>
  );
}

function Section({ section: { id, category, stories } }: { section: BriefSectionData }) {
  const heading = category ? <a href={category.href}>{category.name}</a> : messages.latest;
  return (
    <SideSection id={id} heading={heading} {...(category && { category: category.slug })}>
      {stories.map((story) => (
        <Story key={story.id} story={story} hasKicker={!category} />
      ))}
    </SideSection>
  );
}

/** @param hasKicker whether to name the story's category, which its section does not */
function Story({ story, hasKicker }: { story: BriefStoryData; hasKicker: boolean }) {
  const { id, href, title, label, category, takeaways, summary, lang, dir } = story;
  const kicker: ReactNode = hasKicker && (
    <div data-silent="">
      <Kicker category={category} />
    </div>
  );
  return (
    <article className={styles.story}>
      {label ? (
        <div className={styles.labelled}>
          <StoryLabel>{label}</StoryLabel>
          {kicker}
        </div>
      ) : (
        kicker
      )}
      <h3 className={styles.headline} id={id} tabIndex={-1} lang={lang} dir={dir}>
        <a href={href}>{title}</a>
      </h3>
      <div lang={lang} dir={dir}>
        {takeaways.length > 0 ? <TakeawayList takeaways={takeaways} /> : <p>{summary}</p>}
      </div>
      <p className={styles.more} data-silent="">
        <a href={href} aria-label={messages.readTheStoryTitled({ title })}>
          {messages.readTheStory}
        </a>
      </p>
    </article>
  );
}
