import type { ReactNode } from 'react';
import { TagList } from '#client/components/lists/tag-list.tsx';
import { Kicker } from '#client/components/story/kicker.tsx';
import { Facts, ReadingTime, Time } from '#client/components/story/story-meta.tsx';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import styles from './article-header.module.css';
import { ExternalLink } from './article-parts.tsx';

type HeaderData = Pick<
  ArticlePageData,
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
  | 'draft'
>;

interface ArticleHeaderProps {
  article: HeaderData;
  /** buttons beside the byline */
  actions?: ReactNode;
  /** content above the topics */
  children: ReactNode;
}

/** A story's topics, title, summary and byline. */
export function ArticleHeader({ article, actions, children }: ArticleHeaderProps) {
  const [source] = article.sources;
  return (
    <header className={styles.header}>
      {children}
      <div className={styles.topics}>
        {article.draft && <strong className={styles.draft}>Draft</strong>}
        <Kicker category={article.category} />
        {article.tags.length > 0 && <TagList tags={article.tags} />}
      </div>
      <div className={styles.headline} data-story="" lang={article.lang} dir={article.dir}>
        <h1 className={styles.title} tabIndex={-1}>
          {article.title}
        </h1>
        <p className={styles.summary}>{article.summary}</p>
      </div>
      <div className={styles.byline}>
        <Facts>
          {source && (
            <span>
              Source{' '}
              {source.url ? (
                <ExternalLink href={source.url} name={source.name} />
              ) : (
                <span>{source.name}</span>
              )}
            </span>
          )}
          <Time date={article.published} />
          {article.updated && (
            <span>
              Updated <Time date={article.updated} />
            </span>
          )}
          <ReadingTime minutes={article.minutes} />
        </Facts>
        {actions}
      </div>
    </header>
  );
}
