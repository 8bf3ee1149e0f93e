import type { ReactNode } from 'react';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { Kicker, StoryLabel } from './kicker.tsx';
import { SaveButton } from './save-button.tsx';
import styles from './story-card.module.css';
import { StoryMeta } from './story-meta.tsx';
import { StoryNote } from './story-note.tsx';
import { StoryPicture } from './story-picture.tsx';

/** A story in a grid. Its link covers the whole card. */
export function StoryCard({ story, note }: { story: StoryCardData; note?: ReactNode }) {
  return (
    <article className={`${styles.story} ${styles.card}`}>
      <StoryPicture story={story} shape="wide" />
      <StoryTop story={story} />
      <h3 className={styles.title}>
        <StoryLink story={story} />
      </h3>
      <StorySummary story={story} />
      {note}
      <StoryFoot story={story} source={story.source} />
    </article>
  );
}

/** The line above a title: the story's category and its state for this reader. */
export function StoryTop({ story }: { story: StoryCardData }) {
  return (
    <div className={styles.top}>
      {story.label && <StoryLabel>{story.label}</StoryLabel>}
      <Kicker category={story.category} />
      <StoryNote story={story} />
    </div>
  );
}

/** The start of a story's summary, up to the end of a word: CSS would cut a clamped text inside one. */
export function StorySummary({ story }: { story: Pick<StoryCardData, 'summary' | 'lang' | 'dir'> }) {
  return (
    <p className={styles.summary} lang={story.lang} dir={story.dir}>
      {shorten(story.summary)}
    </p>
  );
}

/**
 * Shortens a text at a space to what fits into the three lines of the narrowest wide card. Chinese and Japanese are left
 * to CSS, which ends their lines anywhere.
 */
function shorten(text: string): string {
  const max = /[가-힣]/.test(text) ? 60 : 120;
  const end = text.lastIndexOf(' ', max);
  const isShort = text.length <= max || end < max / 2 || /[ぁ-鿿]/.test(text);
  return isShort ? text : `${text.slice(0, end).replace(/[\s,;:.–—-]+$/, '')}…`;
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

/** A title whose link covers the whole story. */
export function StoryLink({ story }: { story: StoryCardData }) {
  return (
    <a className={styles.link} href={story.href} lang={story.lang} dir={story.dir}>
      {story.title}
    </a>
  );
}
