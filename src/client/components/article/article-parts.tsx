import * as messages from 'virtual:gigawatt/messages';
import type { ReactNode } from 'react';
import { LinkedHeading, PartHeading } from '#client/components/common/part-heading.tsx';
import { RichText, relOf } from '#client/components/common/rich-text.tsx';
import { Time } from '#client/components/story/story-meta.tsx';
import type { NumberedNote } from '#domain/markdown/number-notes.ts';
import type { RichText as RichTextTree } from '#domain/markdown/rich-text.ts';
import type { ArticlePageData, SectionData, SourceData, TermData } from '#domain/page-data/article.ts';
import { noteId, referenceId } from '#domain/page-data/shared.ts';
import styles from './article-parts.module.css';

/** What all parts of a story have. */
interface PartProps {
  id: string;
  heading: ReactNode;
}

/** The text with headings of its own, below no heading of ours. */
export function Body({ id, text }: { id: string; text: RichTextTree }) {
  return (
    <div id={id} tabIndex={-1} data-full-story="">
      <RichText text={text} headingLevel={2} />
    </div>
  );
}

/** The analysis, section by section. `data-full-story` marks what the key takeaways alone leave out. */
export function Analysis({ id, heading, sections }: PartProps & { sections: SectionData[] }) {
  return (
    <section aria-labelledby={id} data-full-story="">
      <PartHeading id={id}>{heading}</PartHeading>
      {sections.map(({ id: sectionId, heading: name, body }, index) =>
        sectionId === undefined ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: sections never change their order, and this one has no other key
          <div key={index} className={index > 0 ? styles.section : undefined}>
            <RichText text={body} headingLevel={3} />
          </div>
        ) : (
          <section key={sectionId} className={styles.section} aria-labelledby={sectionId}>
            <LinkedHeading id={sectionId}>
              <h3 className="content" id={sectionId} tabIndex={-1}>
                {name}
              </h3>
            </LinkedHeading>
            <RichText text={body} />
          </section>
        ),
      )}
    </section>
  );
}

export function Impact({ id, heading, text }: PartProps & { text: RichTextTree }) {
  return (
    <section aria-labelledby={id} data-full-story="">
      <PartHeading id={id}>{heading}</PartHeading>
      <RichText text={text} headingLevel={3} />
    </section>
  );
}

/** As text, not as an emoji. */
const backArrow = messages.direction === 'rtl' ? '↪\ufe0e' : '↩\ufe0e';

/** The footnotes of all texts, each with links back to where it belongs. */
export function Notes({ id, heading, notes }: PartProps & { notes: NumberedNote[] }) {
  return (
    <section aria-labelledby={id} className={styles.sources} data-full-story="">
      <PartHeading id={id}>{heading}</PartHeading>
      <ol className={`${styles.sourceList} ${styles.notes}`}>
        {notes.map(({ label, places, children }) => (
          <li key={label} id={noteId(label)} tabIndex={-1}>
            <RichText text={children} />
            <span data-silent="">
              {Array.from({ length: places }, (_, index) => {
                const number = index > 0 ? `${label}.${index + 1}` : label;
                return (
                  <a
                    key={number}
                    className={styles.more}
                    href={`#${referenceId(label, index + 1)}`}
                    role="doc-backlink"
                    aria-label={messages.backToText({ number })}
                  >
                    {backArrow}
                  </a>
                );
              })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface TermsProps extends PartProps {
  terms: TermData[];
  /** the href of the glossary */
  glossary: string;
}

/** The story's terms with their definitions. */
export function Terms({ id, heading, terms, glossary }: TermsProps) {
  return (
    <section aria-labelledby={id} data-full-story="">
      <PartHeading id={id}>{heading}</PartHeading>
      <dl className={styles.terms}>
        {terms.map(({ id: termId, term, definition }) => (
          <div key={termId}>
            <dt className="content" id={termId} tabIndex={-1}>
              <dfn>{term}</dfn>
            </dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.glossary} lang={messages.language}>
        <a href={glossary}>{messages.glossaryOfAllTerms}</a>
      </p>
    </section>
  );
}

/** Corrections, newest last. */
export function Corrections({ id, heading, corrections }: PartProps & Pick<ArticlePageData, 'corrections'>) {
  return (
    <section aria-labelledby={id}>
      <PartHeading id={id}>{heading}</PartHeading>
      <ul className={styles.corrections}>
        {corrections.map(({ at, text }) => (
          <li key={`${at.iso} ${text}`}>
            {messages.correction({ date: <Time date={at} />, text: <span>{text}</span> })}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SourcesProps extends PartProps {
  sources: SourceData[];
  /** whether the paper itself is the source */
  isOwn?: boolean;
  disclosure?: string | undefined;
  /** the language of the disclosure if it differs from the site's */
  lang?: string | undefined;
}

/** The story's sources, each linked to its other stories, and the note on how the text was written. */
export function Sources({ id, heading, sources, isOwn, disclosure, lang }: SourcesProps) {
  return (
    <section aria-labelledby={id} className={styles.sources}>
      <PartHeading id={id}>{heading}</PartHeading>
      {isOwn && <p>{messages.ownReporting}</p>}
      <ol className={styles.sourceList}>
        {sources.map((source) => (
          <li key={`${source.name} ${source.url ?? ''}`}>
            {source.published ? (
              <span>
                {messages.datedSource({
                  source: <SourceLink source={source} />,
                  date: <Time date={source.published} />,
                })}
              </span>
            ) : (
              <SourceLink source={source} />
            )}
            {source.shared && (
              <a className={styles.more} href={source.href} lang={messages.language}>
                {messages.moreFrom({ source: source.name })}
              </a>
            )}
          </li>
        ))}
      </ol>
      {disclosure && (
        <p className={styles.disclosure} lang={lang} dir="auto">
          {disclosure}
        </p>
      )}
    </section>
  );
}

/** A link to a source's site, marked with an arrow; its name if it has none. */
export function SourceLink({
  source: { name, url, isSponsored },
}: {
  source: Pick<SourceData, 'name' | 'url' | 'isSponsored'>;
}) {
  if (!url) return <bdi>{name}</bdi>;
  return (
    <a className={styles.external} href={url} rel={relOf(isSponsored)}>
      <bdi>{name}</bdi>
      <span aria-hidden="true">{messages.direction === 'rtl' ? '\u00a0↖' : '\u00a0↗'}</span>
    </a>
  );
}
