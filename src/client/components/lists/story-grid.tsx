import { StoryCard } from '#client/components/story/story-card.tsx';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { cardMarkup } from './card-markup.ts';
import styles from './story-grid.module.css';

/** A grid of story cards with as many columns as fit. */
export function StoryGrid({ stories }: { stories: StoryCardData[] }) {
  return (
    <ul className={styles.grid}>
      {stories.map((story) => {
        const markup = import.meta.env.SSR && cardMarkup.get(story);
        return markup ? (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: React rendered it from the element below.
          <li key={story.href} dangerouslySetInnerHTML={{ __html: markup }} />
        ) : (
          <li key={story.href}>
            <StoryCard story={story} />
          </li>
        );
      })}
    </ul>
  );
}
