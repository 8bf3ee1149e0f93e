import { creditLine, creditSeparator } from '#domain/formats/credit-line.ts';
import type { LanguageAttributes, WholeImage } from '#domain/page-data/shared.ts';
import styles from './picture-caption.module.css';

interface PictureCaptionProps {
  image: WholeImage;
  /** those of the story */
  lang: LanguageAttributes['lang'] | undefined;
  dir: LanguageAttributes['dir'] | undefined;
}

/** What is said of a story's picture: its caption, who made it, and its licence. */
export function PictureCaption({ image, lang, dir }: PictureCaptionProps) {
  const credits = creditLine(image);
  if (!image.caption && credits.length === 0) return null;
  return (
    <figcaption className={styles.credit} lang={lang} dir={dir}>
      {image.caption && <p className={styles.caption}>{image.caption}</p>}
      {credits.length > 0 && (
        <p>
          {credits.map(({ text, href }, index) => (
            <span key={text}>
              {index > 0 && <span>{creditSeparator}</span>}
              {href ? (
                <a href={href} rel="license noopener">
                  {text}
                </a>
              ) : (
                <span>{text}</span>
              )}
            </span>
          ))}
        </p>
      )}
    </figcaption>
  );
}
