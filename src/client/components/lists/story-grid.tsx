import { useFirstItems } from '#client/components/frame/first-screen.tsx';
import { StoryCard } from '#client/components/story/story-card.tsx';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { cardMarkup } from './card-markup.ts';
import { MutedNote, useMutedStories } from './muted-stories.tsx';
import styles from './story-grid.module.css';

/** The least width and height of a card with the gap beside it, in px. */
const cardSize = 320;
/** The width of windows that show compact cards, and the least height of such a card. */
const compactWidth = 640;
const compactHeight = 110;

/** A grid of story cards with as many columns as fit, without muted stories. */
export function StoryGrid({ stories }: { stories: StoryCardData[] }) {
  const { isShown, muted } = useMutedStories(stories);
  const shown = useFirstItems(
    stories.filter(isShown),
    import.meta.env.SSR ? stories.length : cardsInWindow(),
  );
  return (
    <>
      <MutedNote muted={muted} />
      {shown.length > 0 && (
        <ul className={styles.grid}>
          {shown.map((story) => {
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
      )}
    </>
  );
}

/** How many cards fill the window below the heading of a page, which takes the height of one. */
function cardsInWindow(): number {
  const columns = Math.max(1, Math.floor(window.innerWidth / cardSize));
  const height = window.innerWidth <= compactWidth ? compactHeight : cardSize;
  const rows = Math.max(1, Math.ceil(window.innerHeight / height) - 1);
  return columns * rows;
}
