import type { StoryCardData } from '#domain/page-data/shared.ts';
import styles from './lead-story.module.css';
import shared from './story-card.module.css';
import { StoryFoot, StoryLink, StoryTop } from './story-card.tsx';
import { StoryPicture } from './story-picture.tsx';

/** The lead story of the front page. */
export function LeadStory({ story }: { story: StoryCardData }) {
  return (
    <article className={`${shared.story} ${styles.lead}`}>
      <StoryPicture story={story} shape="lead" />
      <StoryTop story={story} />
      <h2 className={styles.title}>
        <StoryLink story={story} />
      </h2>
      <p className={styles.summary} lang={story.lang} dir={story.dir}>
        {story.summary}
      </p>
      <StoryFoot story={story} source={story.source} />
    </article>
  );
}
