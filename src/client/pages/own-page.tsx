import { RichText } from '#client/components/common/rich-text.tsx';
import utilities from '#client/styles/utilities.module.css';
import type { OwnPageData } from '#domain/page-data/own.ts';
import styles from './own-page.module.css';

export { Sections } from '#client/components/frame/sections.tsx';
export { OwnPage as Page };

/** One of the paper's own pages, such as its imprint: a title and a text. */
function OwnPage({ page }: { page: OwnPageData }) {
  return (
    <div className={utilities.wrap}>
      <article className={styles.page}>
        <h1 className={styles.title} tabIndex={-1}>
          {page.title}
        </h1>
        <RichText text={page.text} headingLevel={1} />
      </article>
    </div>
  );
}
