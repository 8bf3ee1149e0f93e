import { type ReactNode, useState } from 'react';
import { useStoryMark } from '#client/stores/story-marks.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { Kicker } from './kicker.tsx';
import { SaveButton } from './save-button.tsx';
import styles from './story-card.module.css';
import { StoryMeta } from './story-meta.tsx';
import { StoryNote } from './story-note.tsx';
import { StoryPicture } from './story-picture.tsx';

/** A story in a grid. Its link covers the whole card. */
export function StoryCard({ story, note }: { story: StoryCardData; note?: ReactNode }) {
  return (
    <Article className={styles.card} story={story}>
      <StoryPicture story={story} shape="wide" />
      <StoryTop story={story} />
      <h3 className={styles.title}>
        <StoryLink story={story} />
      </h3>
      <p className={styles.summary} lang={story.lang} dir={story.dir}>
        {story.summary}
      </p>
      {note}
      <StoryFoot story={story} source={story.source} />
    </Article>
  );
}

/** The lead story of the front page. */
export function LeadStory({ story }: { story: StoryCardData }) {
  return (
    <Article className={styles.lead} story={story}>
      <StoryPicture story={story} shape="lead" />
      <StoryTop story={story} />
      <h2 className={styles.leadTitle}>
        <StoryLink story={story} />
      </h2>
      <p className={styles.leadSummary} lang={story.lang} dir={story.dir}>
        {story.summary}
      </p>
      <StoryFoot story={story} source={story.source} />
    </Article>
  );
}

/** A story in the front page's column of latest stories. */
export function StoryRow({ story }: { story: StoryCardData }) {
  return (
    <Article className={styles.row} story={story}>
      <div>
        <StoryTop story={story} />
        <h3 className={styles.rowTitle}>
          <StoryLink story={story} />
        </h3>
        <StoryFoot story={story} />
      </div>
      <StoryPicture story={story} shape="square" />
    </Article>
  );
}

/** A story in a list, collapsed if the reader has muted its topic. */
function Article({
  story,
  className,
  children,
}: {
  story: StoryCardData;
  className: string | undefined;
  children: ReactNode;
}) {
  const { mutedBy } = useStoryMark(story);
  const [isExpanded, setExpanded] = useState(false);
  if (mutedBy === undefined || isExpanded) return <article className={className}>{children}</article>;
  return (
    <article className={styles.muted}>
      <span>{`A story on “${mutedBy}”, which you have muted.`}</span>{' '}
      <button type="button" onClick={() => setExpanded(true)}>
        Show it
      </button>
    </article>
  );
}

/** The line above a title: the story's category and its state for this reader. */
export function StoryTop({ story }: { story: StoryCardData }) {
  return (
    <div className={styles.top}>
      <Kicker category={story.category} />
      <StoryNote story={story} />
    </div>
  );
}

/** The last line of a card: date, source, reading time and the Save button. */
export function StoryFoot({ story, source }: { story: StoryCardData; source?: string }) {
  return (
    <div className={styles.foot}>
      <StoryMeta published={story.published} minutes={story.minutes} {...(source && { source })} />
      <SaveButton story={story} />
    </div>
  );
}

function StoryLink({ story }: { story: StoryCardData }) {
  return (
    <a className={styles.link} href={story.href} lang={story.lang} dir={story.dir}>
      {story.title}
    </a>
  );
}
