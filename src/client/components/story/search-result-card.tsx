import type { Marked, SearchResult } from '#domain/search/search-result.ts';
import styles from './search-result-card.module.css';
import card from './story-card.module.css';
import { StoryFoot, StoryTop } from './story-card.tsx';
import { StoryPicture } from './story-picture.tsx';
import row from './story-row.module.css';

/** A search result with its matching words marked. */
export function SearchResultCard({ result: { story, title, section, passage } }: { result: SearchResult }) {
  const { href, lang, dir, source } = story;
  return (
    <article className={`${card.story} ${row.row}`}>
      <div>
        <StoryTop story={story} />
        <h3 className={row.title}>
          <a className={card.link} href={href} lang={lang} dir={dir}>
            <MarkedText text={title} />
          </a>
        </h3>
        {section && (
          <a className={styles.section} href={section.href} lang={lang} dir={dir}>
            <span>§ </span>
            <MarkedText text={section.heading} />
          </a>
        )}
        <p className={styles.excerpt} lang={lang} dir={dir}>
          <MarkedText text={passage} />
        </p>
        <StoryFoot story={story} source={source} />
      </div>
      <StoryPicture story={story} shape="square" />
    </article>
  );
}

/** Each piece has an element of its own: React cannot remove bare text that a browser's translation has replaced. */
function MarkedText({ text }: { text: Marked }) {
  return text.map((piece, index) => {
    const Piece = piece.isMatch ? 'mark' : 'span';
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other key
    return <Piece key={index}>{piece.text}</Piece>;
  });
}
