import { StoryLabel } from '#client/components/story/kicker.tsx';
import type { ArticlePageData, SeriesPartData } from '#domain/page-data/article.ts';
import { seriesId } from '#domain/page-data/shared.ts';
import styles from './series.module.css';

interface SeriesProps {
  /** the story, which is one of the parts */
  story: Pick<ArticlePageData, 'series' | 'lang' | 'dir'>;
  parts: SeriesPartData[];
}

/** All parts of a story's series, with links to the others. */
export function Series({ story: { series, lang, dir }, parts }: SeriesProps) {
  return (
    <nav className={styles.series} aria-labelledby={seriesId}>
      <h2 className={styles.heading} id={seriesId} tabIndex={-1} lang={lang} dir={dir}>
        {series?.name}
      </h2>
      <ol className={styles.parts}>
        {parts.map((part) => (
          <li key={part.href} value={part.number}>
            {part.label && <StoryLabel>{part.label}</StoryLabel>}
            <PartTitle part={part} isCurrent={part.number === series?.part} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function PartTitle({
  part: { name, href, lang, dir },
  isCurrent,
}: {
  part: SeriesPartData;
  isCurrent: boolean;
}) {
  if (isCurrent)
    return (
      <strong lang={lang} dir={dir} aria-current="page">
        {name}
      </strong>
    );
  return (
    <a href={href} lang={lang} dir={dir}>
      {name}
    </a>
  );
}
