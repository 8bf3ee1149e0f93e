import type { ReactNode } from 'react';
import type { StoryCardData } from '#content/page-data.ts';
import { Kicker } from './kicker.tsx';
import styles from './story-card.module.css';
import { StoryMeta } from './story-meta.tsx';
import { StoryPicture } from './story-picture.tsx';

/** A story in a grid: one link, stretched over the whole card. */
export function StoryCard({ story, note }: { story: StoryCardData; note?: ReactNode }) {
  return (
    <article className={styles.card}>
      <StoryPicture story={story} shape="wide" />
      <Kicker category={story.category} />
      <h3 className={styles.title}>
        <StoryLink story={story} />
      </h3>
      <p className={styles.summary} lang={story.lang} dir={story.dir}>
        {story.summary}
      </p>
      {note}
      <StoryMeta published={story.published} source={story.source} minutes={story.minutes} />
    </article>
  );
}

/** The story that leads the front page. */
export function LeadStory({ story }: { story: StoryCardData }) {
  return (
    <article className={styles.lead}>
      <StoryPicture story={story} shape="lead" />
      <Kicker category={story.category} />
      <h2 className={styles.leadTitle}>
        <StoryLink story={story} />
      </h2>
      <p className={styles.leadSummary} lang={story.lang} dir={story.dir}>
        {story.summary}
      </p>
      <StoryMeta published={story.published} source={story.source} minutes={story.minutes} />
    </article>
  );
}

/** A story in the column of the latest. */
export function StoryRow({ story }: { story: StoryCardData }) {
  return (
    <article className={styles.row}>
      <div>
        <Kicker category={story.category} />
        <h3 className={styles.rowTitle}>
          <StoryLink story={story} />
        </h3>
        <StoryMeta published={story.published} minutes={story.minutes} />
      </div>
      <StoryPicture story={story} shape="square" />
    </article>
  );
}

function StoryLink({ story }: { story: StoryCardData }) {
  return (
    <a className={styles.link} href={story.href} lang={story.lang} dir={story.dir}>
      {story.title}
    </a>
  );
}
