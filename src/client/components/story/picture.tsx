import {
  isScaled,
  type ScaledFormat,
  scaledAddress,
  scaledFormats,
  scaledWidths,
} from '#domain/addresses/picture-files.ts';
import type { Image, WholeImage } from '#domain/page-data/shared.ts';
import styles from './picture.module.css';

interface PictureProps {
  image: Image & Partial<Pick<WholeImage, 'file'>>;
  shape: 'wide' | 'lead' | 'square' | 'hero' | 'whole' | 'portrait';
}

/** The width of the widest file that a place needs, in pixels. */
const maxWidths = { square: 400, wide: 800, lead: 1600, hero: 1600, whole: 1600, portrait: 400 };

/**
 * A story's picture, cropped to its frame around its focus, or a whole one in its text. A colour is in its place until it
 * has loaded. On the story's page it leads to the whole picture, unless it is decorative.
 */
export function Picture({ image, shape }: PictureProps) {
  const { src, alt, file, width, height, colour, x, y } = image;
  const isLarge = shape === 'lead' || shape === 'hero';
  const isOnStory = shape === 'hero' || shape === 'whole';
  const frame = height > width ? styles.portrait : styles.whole;
  const className = shape === 'whole' ? `${styles.picture} ${frame}` : styles.picture;
  const sources = isScaled(src) ? scaledFormats : [];
  const content = (
    <>
      {colour && <svg className={styles.colour} color={colour} aria-hidden="true" />}
      <picture>
        {sources.map((format) => (
          <source
            key={format}
            type={`image/${format}`}
            srcSet={sourceSet(image, format, maxWidths[shape])}
            sizes={sizesOf(image, shape)}
          />
        ))}
        <img
          className={styles.image}
          src={src}
          alt={isOnStory || shape === 'portrait' ? alt : ''}
          width={width}
          height={height}
          loading={isLarge ? 'eager' : 'lazy'}
          fetchPriority={isLarge ? 'high' : undefined}
          decoding="async"
          data-x={x}
          data-y={y}
        />
      </picture>
    </>
  );
  if (!isOnStory || !file || !alt) return <span className={className}>{content}</span>;
  return (
    <a className={className} href={file} data-tool="picture">
      {content}
    </a>
  );
}

function sourceSet(image: Image, format: ScaledFormat, maxWidth: number): string {
  return scaledWidths(image)
    .filter((width, index) => index === 0 || width <= maxWidth)
    .map((width) => `${scaledAddress(image.src, format, width)} ${width}w`)
    .join();
}

/** On phones with three pixels for each, two are loaded: nobody sees the third, and the file is twice as large. */
const densePhone = '(min-resolution:2.5x) and (max-width:40rem) 62vw';

/** How wide the picture is shown, as in the style sheets of frames. A square shows the height of a wide picture. */
function sizesOf({ width, height }: Image, shape: PictureProps['shape']): string {
  const thumbnail = `${Math.max(7, Math.round((6.5 * width) / height))}rem`;
  switch (shape) {
    case 'square':
      return thumbnail;
    case 'portrait':
      return `${Math.max(6, Math.round((6 * width) / height))}rem`;
    case 'wide':
      return `(max-width:40rem) ${thumbnail},(max-width:46rem) 92vw,24rem`;
    case 'lead':
      return `${densePhone},(max-width:60rem) 92vw,(min-width:100rem) 55rem,min(55vw,43rem)`;
    case 'whole':
      return `${densePhone},(max-width:${width < height ? '30rem) 92vw,26rem' : '42rem) 92vw,38rem'}`;
    case 'hero':
      return `${densePhone},(min-width:100rem) 96rem,min(92vw,76rem)`;
  }
}
