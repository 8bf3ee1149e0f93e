import * as messages from 'virtual:gigawatt/messages';
import { TranslationNote } from 'virtual:gigawatt/translation-note';
import type { ReactNode } from 'react';
import { TagList } from '#client/components/lists/tag-list.tsx';
import { Kicker, StoryLabel } from '#client/components/story/kicker.tsx';
import { Facts, ReadingTime, Time } from '#client/components/story/story-meta.tsx';
import utilities from '#client/styles/utilities.module.css';
import { isOwnReporting } from '#domain/formats/own-reporting.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import { seriesId } from '#domain/page-data/shared.ts';
import styles from './article-header.module.css';
import { SourceLink } from './article-parts.tsx';
import { Credits } from './credits.tsx';

type HeaderData = Pick<
  ArticlePageData,
  | 'storyKind'
  | 'category'
  | 'tags'
  | 'title'
  | 'summary'
  | 'lang'
  | 'dir'
  | 'sources'
  | 'published'
  | 'updated'
  | 'minutes'
  | 'state'
  | 'label'
  | 'original'
  | 'credits'
  | 'series'
  | 'seriesParts'
>;

interface ArticleHeaderProps {
  article: HeaderData;
  /** buttons beside the byline */
  actions?: ReactNode;
  /** content above the topics */
  children: ReactNode;
}

/**
 * A story's topics with a button that follows them, title, summary and byline. The summary is outside the header, beside the story: reader modes look for
 * paragraphs there.
 */
export function ArticleHeader({ article, actions, children }: ArticleHeaderProps) {
  const { lang, dir } = article;
  const [source] = article.sources;
  return (
    <>
      <header className={styles.header}>
        {children}
        {/* biome-ignore lint/a11y/useSemanticElements: it groups links and a button, no fields */}
        <div className={styles.topics} role="group" aria-label={messages.topics}>
          {article.state && <StoryLabel>{article.state}</StoryLabel>}
          {article.label && <StoryLabel>{article.label}</StoryLabel>}
          <Kicker category={article.category} />
          <TagList tags={article.tags}>
            <li className={utilities.needsScript}>
              <button className={styles.follow} type="button" data-tool="follow">
                {messages.follow}
              </button>
            </li>
          </TagList>
        </div>
        <SeriesLine story={article} />
        <div className={styles.headline} data-story="" lang={lang} dir={dir}>
          <h1 className={styles.title} tabIndex={-1}>
            {article.title}
          </h1>
        </div>
      </header>
      <div className={styles.summary} data-story="" lang={lang} dir={dir}>
        <p>{article.summary}</p>
      </div>
      <header className={styles.byline}>
        <Facts>
          {TranslationNote && article.original && <TranslationNote original={article.original} />}
          {article.credits && <Credits credits={article.credits} />}
          {source && <span>{messages.sourceOfStory({ source: <SourceLink source={source} /> })}</span>}
          {isOwnReporting(article.sources, article.storyKind) && <span>{messages.ownReporting}</span>}
          <Time date={article.published} />
          {article.updated && <span>{messages.updatedOn({ date: <Time date={article.updated} /> })}</span>}
          <ReadingTime minutes={article.minutes} />
        </Facts>
        {actions}
      </header>
    </>
  );
}

/** The name of a story's series, with a link to the list of its parts if there are others. */
function SeriesLine({ story }: { story: HeaderData }) {
  const { series, seriesParts, lang, dir } = story;
  if (!series) return null;
  if (!seriesParts)
    return (
      <p className={styles.series} lang={lang} dir={dir}>
        {series.name}
      </p>
    );
  const count = seriesParts.at(-1)?.number ?? series.part;
  return (
    <p className={styles.series}>
      <a href={`#${seriesId}`} lang={lang} dir={dir}>
        {series.name}
      </a>
      <span>{messages.partOfSeries({ part: series.part, count })}</span>
    </p>
  );
}
