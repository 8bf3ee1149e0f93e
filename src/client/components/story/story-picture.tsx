import type { CategoryLink, Image } from '#domain/page-data/shared.ts';
import { Cover } from './cover.tsx';
import styles from './story-picture.module.css';

interface StoryPictureProps {
  story: { slug: string; category: CategoryLink; image?: Image };
  shape: 'wide' | 'lead' | 'square' | 'hero';
}

/** A story's image, or its generated cover, in a frame of fixed size. */
export function StoryPicture({ story, shape }: StoryPictureProps) {
  return (
    <div className={`${styles.frame} ${styles[shape]}`}>
      {story.image ? (
        <img
          className={styles.image}
          src={story.image.src}
          alt={shape === 'hero' ? story.image.alt : ''}
          width={story.image.width}
          height={story.image.height}
          loading={shape === 'hero' || shape === 'lead' ? 'eager' : 'lazy'}
          decoding="async"
        />
      ) : (
        <Cover slug={story.slug} category={story.category} />
      )}
    </div>
  );
}
