import type { StoryCardData } from '#content/page-data.ts';
import { StoryCard } from './story-card.tsx';
import styles from './story-grid.module.css';

/** Stories side by side, as many columns as there is room for. */
export function StoryGrid({ stories }: { stories: StoryCardData[] }) {
  return (
    <ul className={styles.grid}>
      {stories.map((story) => (
        <li key={story.href}>
          <StoryCard story={story} />
        </li>
      ))}
    </ul>
  );
}
