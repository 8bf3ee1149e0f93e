import { Picture } from 'virtual:gigawatt/picture';
import type { CategoryLink, Image } from '#domain/page-data/shared.ts';
import { Cover } from './cover.tsx';
import styles from './story-picture.module.css';

interface StoryPictureProps {
  story: { slug: string; category: CategoryLink; image?: Image };
  shape: 'wide' | 'lead' | 'square' | 'hero';
}

/** A story's picture, or its generated cover, in a frame of fixed size. */
export function StoryPicture({ story, shape }: StoryPictureProps) {
  const frame = shape === 'hero' && story.image ? styles.photo : styles[shape];
  return (
    <div className={`${styles.frame} ${frame}`}>
      {Picture && story.image ? (
        <Picture image={story.image} shape={shape} />
      ) : (
        <Cover slug={story.slug} category={story.category} />
      )}
    </div>
  );
}
