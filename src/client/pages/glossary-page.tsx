import { Fragment } from 'react';
import { SideSection } from '#client/components/common/side-section.tsx';
import { useFirstItems } from '#client/components/frame/first-screen.tsx';
import { Pagination } from '#client/components/lists/pagination.tsx';
import utilities from '#client/styles/utilities.module.css';
import type { GlossaryPageData, GlossaryTermData } from '#domain/page-data/glossary.ts';
import styles from './glossary-page.module.css';

/** The site's terms in alphabetical order, with the stories that explain them. */
export function GlossaryPage({ page }: { page: GlossaryPageData }) {
  const { letters, sections, pagination } = page;
  const { number, last } = pagination;
  const shown = useFirstItems(sections, 3);
  return (
    <div className={utilities.wrap}>
      <header className={styles.header}>
        <h1 className={styles.title} tabIndex={-1}>
          Glossary
        </h1>
        {last > 1 && <p>{`Page ${number} of ${last}`}</p>}
        {sections.length === 0 && <p>No terms have been explained yet.</p>}
        {letters.length > 1 && (
          <nav aria-label="Letters">
            <ul className={styles.letters}>
              {letters.map(({ name, href }) => (
                <li key={name}>
                  <a className={styles.letter} href={href}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      {shown.map(({ id, letter, terms }) => (
        <SideSection key={id} id={id} heading={letter}>
          <dl className={styles.terms}>
            {terms.map((term) => (
              <Term key={term.id} term={term} />
            ))}
          </dl>
        </SideSection>
      ))}
      <Pagination pagination={pagination} />
    </div>
  );
}

function Term({ term: { id, term, lang, dir, definitions, more } }: { term: GlossaryTermData }) {
  return (
    <div>
      <dt id={id} tabIndex={-1} lang={lang} dir={dir}>
        <dfn>{term}</dfn>
      </dt>
      {definitions.map(({ text, stories, ...languageAttributes }) => (
        <dd key={text}>
          <p {...languageAttributes}>{text}</p>
          <p className={styles.stories}>
            In{' '}
            {stories.map((story, index) => (
              <Fragment key={story.href}>
                {index > 0 && <span>, </span>}
                <a href={story.href}>
                  <bdi lang={story.lang}>{story.name}</bdi>
                </a>
              </Fragment>
            ))}
          </p>
        </dd>
      ))}
      {more > 0 && (
        <dd className={styles.stories}>
          {more === 1 ? 'One more story explains it.' : `${more} more stories explain it.`}
        </dd>
      )}
    </div>
  );
}
