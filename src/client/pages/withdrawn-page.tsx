import * as messages from 'virtual:gigawatt/messages';
import { Kicker } from '#client/components/story/kicker.tsx';
import { Time } from '#client/components/story/story-meta.tsx';
import { PlainSearchForm } from '#client/features/search/plain-search-form.tsx';
import utilities from '#client/styles/utilities.module.css';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import type { WithdrawnPageData } from '#domain/page-data/withdrawn.ts';
import styles from './withdrawn-page.module.css';

export { WithdrawnPage as Page };

/** The page of a withdrawn story: its headline, with the date and reason of the withdrawal. */
function WithdrawnPage({ page, site }: { page: WithdrawnPageData; site: SiteInfo }) {
  return (
    <div className={utilities.wrap}>
      <article className={styles.story}>
        <Kicker category={page.category} />
        <h1 className={styles.title} tabIndex={-1} lang={page.lang} dir={page.dir}>
          {page.title}
        </h1>
        <section className={styles.notice} aria-label={messages.withdrawal}>
          <p className={styles.fact} lang={messages.language}>
            {messages.withdrawnOn({ date: <Time date={page.withdrawn} /> })}
          </p>
          <p lang={page.lang} dir={page.dir}>
            {page.reason}
          </p>
        </section>
        <p className={styles.after} lang={messages.language}>
          {messages.withdrawnStory({
            date: <Time date={page.published} />,
            home: (children) => <a href={site.home}>{children}</a>,
            category: (children) => <a href={page.category.href}>{children}</a>,
            name: page.category.name,
          })}
        </p>
        <PlainSearchForm action={site.search} words={page.title} />
      </article>
    </div>
  );
}
