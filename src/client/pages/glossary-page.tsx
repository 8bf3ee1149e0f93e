import * as messages from 'virtual:gigawatt/messages';
import { SideSection } from '#client/components/common/side-section.tsx';
import { useFirstItems } from '#client/components/frame/first-screen.tsx';
import { Pagination } from '#client/components/lists/pagination.tsx';
import utilities from '#client/styles/utilities.module.css';
import type { GlossaryPageData, GlossaryTermData } from '#domain/page-data/glossary.ts';
import styles from './glossary-page.module.css';

export { Sections } from '#client/components/frame/sections.tsx';
export { GlossaryPage as Page };

/** The site's terms in alphabetical order, with the stories that explain them. */
function GlossaryPage({ page }: { page: GlossaryPageData }) {
  const { letters, sections, pagination } = page;
  const { number, last } = pagination;
  const shown = useFirstItems(sections, 3);
  return (
    <div className={utilities.wrap}>
      <header className={styles.header}>
        <h1 className={styles.title} tabIndex={-1}>
          {messages.glossary}
        </h1>
        {last > 1 && <p>{messages.pageOfPages({ page: number, last })}</p>}
        {sections.length === 0 && <p>{messages.noTerms}</p>}
        {letters.length > 1 && (
          <nav aria-label={messages.letters}>
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
            {messages.explainedIn({ stories: <StoryList stories={stories} /> })}
          </p>
        </dd>
      ))}
      {more > 0 && <dd className={styles.stories}>{messages.moreStoriesExplain({ count: more })}</dd>}
    </div>
  );
}

const storyList = new Intl.ListFormat(messages.language, { style: 'narrow' });

/** Links to stories, separated as the language separates the entries of a list. */
function StoryList({ stories }: { stories: GlossaryTermData['definitions'][number]['stories'] }) {
  return storyList
    .formatToParts(stories.map((_, index) => String(index)))
    .map(({ type, value }, position) => {
      const story = type === 'element' ? stories[Number(value)] : undefined;
      return story ? (
        <a key={story.href} href={story.href}>
          <bdi lang={story.lang}>{story.name}</bdi>
        </a>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: separators have no other key
        <span key={position}>{value}</span>
      );
    });
}
