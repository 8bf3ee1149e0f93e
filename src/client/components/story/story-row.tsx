import type { StoryCardData } from '#domain/page-data/shared.ts';
import shared from './story-card.module.css';
import { StoryFoot, StoryLink, StoryTop } from './story-card.tsx';
import { StoryPicture } from './story-picture.tsx';
import styles from './story-row.module.css';

/** A story in the front page's column of latest stories. */
export function StoryRow({ story }: { story: StoryCardData }) {
  return (
    <article className={`${shared.story} ${styles.row}`}>
      <div>
        <StoryTop story={story} />
        <h3 className={styles.title}>
          <StoryLink story={story} />
        </h3>
        <StoryFoot story={story} />
      </div>
      <StoryPicture story={story} shape="square" />
    </article>
  );
}
