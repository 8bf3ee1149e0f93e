import { StoryNeighbours, type StoryNeighboursProps } from '#client/components/article/story-neighbours.tsx';
import { useHydrated } from '#client/hooks/use-hydrated.ts';
import { readListOrder } from '#client/reader/list-order.ts';

interface NeighboursProps extends StoryNeighboursProps {
  /** the story's own `href` */
  href: string;
}

/** The previous and next story in the list that the reader came from, or else in the paper's order. */
export function Neighbours({ href, previous, next }: NeighboursProps) {
  const stories = useHydrated() ? readListOrder() : [];
  const index = stories.findIndex((story) => story.href === href);
  if (index >= 0) return <StoryNeighbours previous={stories[index - 1]} next={stories[index + 1]} />;
  return <StoryNeighbours previous={previous} next={next} />;
}
