import * as messages from 'virtual:gigawatt/messages';
import button from '#client/components/common/text-button.module.css';
import { Kicker, StoryLabel } from '#client/components/story/kicker.tsx';
import card from '#client/components/story/story-card.module.css';
import { StorySummary } from '#client/components/story/story-card.tsx';
import { StoryMeta } from '#client/components/story/story-meta.tsx';
import note from '#client/components/story/story-note.module.css';
import { StoryNote } from '#client/components/story/story-note.tsx';
import { StoryPicture } from '#client/components/story/story-picture.tsx';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import styles from './saved.module.css';

interface SavedCardProps {
  story: StoryCardData;
  /** whether the story has been removed since the page was opened */
  isRemoved: boolean;
  /** removes the story, or undoes that */
  onToggle: () => void;
}

/** A saved story. Its button removes it, and then undoes that, in the same place. */
export function SavedCard({ story, isRemoved, onToggle }: SavedCardProps) {
  const { title, href, lang, dir, published, minutes, source } = story;
  return (
    <article className={`${card.story} ${card.card} ${isRemoved ? styles.removed : ''}`}>
      <StoryPicture story={story} shape="wide" />
      <div className={card.top}>
        {story.label && <StoryLabel>{story.label}</StoryLabel>}
        <Kicker category={story.category} />
        {isRemoved ? <span className={note.note}>{messages.removed}</span> : <StoryNote story={story} />}
      </div>
      <h3 className={card.title}>
        <a className={card.link} href={href} lang={lang} dir={dir}>
          {title}
        </a>
      </h3>
      <StorySummary story={story} />
      <div className={card.foot}>
        <StoryMeta published={published} minutes={minutes} source={source} />
        <button
          className={`${button.button} ${styles.remove}`}
          type="button"
          aria-label={
            isRemoved ? messages.undoRemovalOf({ name: title }) : messages.removeNamed({ name: title })
          }
          data-save=""
          onClick={onToggle}
        >
          {isRemoved ? messages.undo : messages.remove}
        </button>
      </div>
    </article>
  );
}
