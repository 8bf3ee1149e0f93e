import { interfaceLanguage } from '#client/components/common/part-heading.tsx';
import { Kicker } from '#client/components/story/kicker.tsx';
import { Time } from '#client/components/story/story-meta.tsx';
import { PlainSearchForm } from '#client/features/search/plain-search-form.tsx';
import utilities from '#client/styles/utilities.module.css';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import type { WithdrawnPageData } from '#domain/page-data/withdrawn.ts';
import styles from './withdrawn-page.module.css';

/** The page of a withdrawn story: its headline, with the date and reason of the withdrawal. */
export function WithdrawnPage({ page, site }: { page: WithdrawnPageData; site: SiteInfo }) {
  return (
    <div className={utilities.wrap}>
      <article className={styles.story}>
        <Kicker category={page.category} />
        <h1 className={styles.title} tabIndex={-1} lang={page.lang} dir={page.dir}>
          {page.title}
        </h1>
        <section className={styles.notice} aria-label="Withdrawal">
          <p className={styles.fact} lang={interfaceLanguage}>
            This story was withdrawn on <Time date={page.withdrawn} />.
          </p>
          <p lang={page.lang} dir={page.dir}>
            {page.reason}
          </p>
        </section>
        <p className={styles.after} lang={interfaceLanguage}>
          It was first published on <Time date={page.published} />. Its text is no longer available. Go to the{' '}
          <a href={site.home}>front page</a>, to more stories in{' '}
          <a href={page.category.href}>{page.category.name}</a>, or search for others.
        </p>
        <PlainSearchForm action={site.search} words={page.title} />
      </article>
    </div>
  );
}
