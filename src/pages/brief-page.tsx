import { type RefObject, useRef } from 'react';
import { Disclosure } from '#components/disclosure.tsx';
import { ListenButton } from '#components/listen-button.tsx';
import { PrintButton } from '#components/print-button.tsx';
import { SideSection } from '#components/side-section.tsx';
import { Time } from '#components/story-meta.tsx';
import { TakeawayList } from '#components/takeaways.tsx';
import { ToggleAll } from '#components/toggle-all.tsx';
import type { BriefPageData, BriefSectionData, BriefStoryData } from '#content/brief-data.ts';
import type { SiteInfo } from '#content/site-info.ts';
import { useDisclosures } from '#lib/use-disclosures.ts';
import { useVoice } from '#reader/voices.ts';
import utilities from '#styles/utilities.module.css';
import styles from './brief-page.module.css';

/** The key points of the newest stories on one page, by category: to be read through, printed or heard. */
export function BriefPage({ page, site }: { page: BriefPageData; site: SiteInfo }) {
  const stories = useRef<HTMLDivElement>(null);
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
      <div ref={stories} data-story="">
        {page.sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </div>
      <DisclosureMemory root={stories} />
    </div>
  );
}

/** A component of its own: voices, which may arrive late, render no page anew. */
function Listen({ language }: { language: string }) {
  return useVoice(language) && <ListenButton />;
}

/** A component of its own, behind what it looks after: so a step, which it follows, renders no page anew. */
function DisclosureMemory({ root }: { root: RefObject<HTMLElement | null> }) {
  useDisclosures(root);
  return null;
}

/** What the brief covers, and how long it takes. */
function Extent({ page: { count, newest, oldest, minutes } }: { page: BriefPageData }) {
  if (!newest) return <p className={styles.extent}>No stories have been published yet.</p>;
  return (
    <p className={styles.extent}>
      <span>{count === 1 ? 'The newest story' : `The newest ${count} stories`}</span>
      <span>
        {oldest && <Time date={oldest} />}
        {oldest && ' to '}
        <Time date={newest} />
      </span>
      <span>{minutes} min read</span>
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
  return (
    <article className={styles.story}>
      <h3 className={styles.headline} lang={lang} dir={dir}>
        <a href={href}>{title}</a>
      </h3>
      <Disclosure
        id={id}
        open
        heading={<span className={styles.fold}>{summary === undefined ? 'Key takeaways' : 'Summary'}</span>}
      >
        <div lang={lang} dir={dir}>
          {summary === undefined ? <TakeawayList takeaways={takeaways} /> : <p>{summary}</p>}
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
