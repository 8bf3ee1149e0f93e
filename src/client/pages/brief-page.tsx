import { type RefObject, useRef } from 'react';
import { ListenButton } from '#client/components/article/listen-button.tsx';
import { PrintButton } from '#client/components/article/print-button.tsx';
import { TakeawayList } from '#client/components/article/takeaways.tsx';
import { Disclosure } from '#client/components/common/disclosure.tsx';
import { SideSection } from '#client/components/common/side-section.tsx';
import { ToggleAll } from '#client/components/common/toggle-all.tsx';
import { useFirstItems } from '#client/components/frame/first-screen.tsx';
import { MutedNote, useMutedStories } from '#client/components/lists/muted-stories.tsx';
import { Time } from '#client/components/story/story-meta.tsx';
import { useHasVoice } from '#client/features/listening/use-has-voice.ts';
import { useDisclosures } from '#client/hooks/use-disclosures.ts';
import utilities from '#client/styles/utilities.module.css';
import type { BriefPageData, BriefSectionData, BriefStoryData } from '#domain/page-data/brief.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import styles from './brief-page.module.css';

/** The takeaways of the newest stories by category, to read, print or listen to. */
export function BriefPage({ page, site }: { page: BriefPageData; site: SiteInfo }) {
  const stories = useRef<HTMLDivElement>(null);
  const all = page.sections.map(({ stories, ...section }) => ({
    ...section,
    stories: stories.map((story) => ({ ...story, category: section.category })),
  }));
  const { isShown, muted } = useMutedStories(all.flatMap(({ stories }) => stories));
  const shown = all
    .map((section) => ({ ...section, stories: section.stories.filter(isShown) }))
    .filter(({ stories }) => stories.length > 0);
  const sections = useFirstItems(shown, 3);
  return (
    <div className={utilities.wrap}>
      <header className={styles.header}>
        <h1 className={styles.title} tabIndex={-1}>
          Brief
        </h1>
        <Extent page={page} />
        {page.count > 0 && (
          <div className={styles.tools}>
            <ToggleAll root={stories} open />
            <PrintButton />
            <Listen language={site.language} />
          </div>
        )}
      </header>
      <MutedNote muted={muted} />
      <div ref={stories} data-story="">
        {sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </div>
      <DisclosureState root={stories} />
    </div>
  );
}

/** A separate component, so that voices, which may load late, do not re-render the page. */
function Listen({ language }: { language: string }) {
  return useHasVoice(language) && <ListenButton />;
}

/** Restores disclosures. A separate component, so that navigations do not re-render the page. */
function DisclosureState({ root }: { root: RefObject<HTMLElement | null> }) {
  useDisclosures(root);
  return null;
}

/** The number of stories, their dates and the reading time. */
function Extent({ page: { count, newest, oldest, minutes } }: { page: BriefPageData }) {
  if (!newest) return <p className={styles.extent}>No stories have been published yet.</p>;
  return (
    <p className={styles.extent}>
      <span>{count === 1 ? 'The newest story' : `The newest ${count} stories`}</span>
      <span>
        {oldest && (
          <span>
            <Time date={oldest} /> to{' '}
          </span>
        )}
        <Time date={newest} />
      </span>
      <span className={styles.time}>{`${minutes} min read`}</span>
    </p>
  );
}

function Section({ section: { id, category, stories } }: { section: BriefSectionData }) {
  return (
    <SideSection id={id} category={category.slug} heading={<a href={category.href}>{category.name}</a>}>
      {stories.map((story) => (
        <Story key={story.id} story={story} />
      ))}
    </SideSection>
  );
}

function Story({ story: { id, href, title, takeaways, summary, lang, dir } }: { story: BriefStoryData }) {
  const hasTakeaways = takeaways.length > 0;
  return (
    <article className={styles.story}>
      <h3 className={styles.headline} lang={lang} dir={dir}>
        <a href={href}>{title}</a>
      </h3>
      <Disclosure
        id={id}
        open
        heading={<span className={styles.fold}>{hasTakeaways ? 'Key takeaways' : 'Summary'}</span>}
      >
        <div lang={lang} dir={dir}>
          {hasTakeaways ? <TakeawayList takeaways={takeaways} /> : <p>{summary}</p>}
        </div>
        <p className={styles.more} data-silent="">
          <a href={href} aria-label={`Read the story: ${title}`}>
            Read the story
          </a>
        </p>
      </Disclosure>
    </article>
  );
}
