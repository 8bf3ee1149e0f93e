import { type Messages, messagesOf } from '#domain/messages/messages.ts';
import { hashText } from '#lib/hash.ts';
import { memoize } from '#lib/memoize.ts';
import type { ArticleEntry } from './article-entry.ts';
import { type Edition, isEditorial } from './edition.ts';
import { isSameSeries } from './series.ts';
import { createTermIndex, type TermIndex } from './term-index.ts';

/** Less similar stories are not shown. Tuned on the gold set in the tests. */
const minScore = 0.055;
/** Applies to two stories without a common tag or category, which may share words by chance. */
const minScoreAcrossTopics = 0.1;
const maxCards = 3;
/** Days between two stories after which their similarity counts half. */
const halfLifeDays = 180;
const dayMs = 86_400_000;

interface RelatedStory {
  article: ArticleEntry;
  /** why it is shown */
  reason: string;
}

/** The stories similar to one, as stored between builds. */
export interface CachedRelated {
  /** key of everything that the result depends on */
  inputs: string;
  /** slugs, the most similar first */
  alike: string[];
}

/** Results by slug, of the previous edition and of this one. */
export interface RelatedMemory {
  before: ReadonlyMap<string, CachedRelated>;
  /** filled as stories are looked up */
  now: Map<string, CachedRelated>;
  /** whether earlier results are used without checking their inputs, which is faster */
  isProvisional?: boolean;
}

/**
 * Finds related news by cosine similarity of TF-IDF vectors, halved for each half-life between the two stories' dates.
 * The current date plays no part, so that a later build writes the same pages.
 *
 * @param memory results whose inputs have not changed are reused
 * @returns a function from an article to at most three others, those named in its file first; `except` is shown beside
 *   them anyway, and is among them only if the file names it
 */
export function createRelatedNews(
  { articles, bySlug, site }: Edition,
  memory: RelatedMemory = { before: new Map(), now: new Map() },
): (article: ArticleEntry, except?: ArticleEntry) => RelatedStory[] {
  const messages = messagesOf(site);
  let index: TermIndex | undefined;
  const getIndex = () => {
    index ??= createTermIndex(
      articles.map(({ terms }) => terms),
      Uint32Array.from(articles, hashIdentity),
    );
    return index;
  };
  // The index is the build's largest object, so it is released after the last lookup.
  const lookedUp = new Set<number>();
  const releaseAfterLast = (number: number) => {
    if (lookedUp.add(number).size < articles.length) return;
    lookedUp.clear();
    index = undefined;
  };
  const numbers = new Map(articles.map(({ slug }, number) => [slug, number]));
  const times = Float64Array.from(articles, ({ publishedAt }) => Date.parse(publishedAt));

  function search(article: ArticleEntry, number: number, named: readonly ArticleEntry[]): ArticleEntry[] {
    const time = times[number] ?? 0;
    const proximity = (other: number) => 2 ** (-Math.abs((times[other] ?? 0) - time) / dayMs / halfLifeDays);
    return (
      getIndex()
        .findSimilar(number, proximity)
        .flatMap(({ document, cosine }) => {
          const other = articles[document];
          const score = cosine * proximity(document);
          if (!other || !isEditorial(other) || score < minScore || named.includes(other)) return [];
          // The page lists them already.
          if (isSameSeries(article, other)) return [];
          return score >= minScoreAcrossTopics || shareTopic(article, other) ? { other, score } : [];
        })
        .sort((a, b) => b.score - a.score || (a.other.slug < b.other.slug ? -1 : 1))
        .map(({ other }) => other)
        // One more than is shown, since one may be left out.
        .slice(0, maxCards + 1)
    );
  }

  return (article, except) => {
    const number = numbers.get(article.slug);
    if (number === undefined) return [];
    const findStories = (slugs: readonly string[]) =>
      slugs.flatMap((slug) => bySlug.get(slug) ?? []).filter(isEditorial);
    const named = findStories(article.related);
    const earlier = memory.before.get(article.slug);
    const inputs =
      earlier && memory.isProvisional
        ? earlier.inputs
        : [getIndex().inputsKey(number), ...named.map(({ slug }) => slug)].join(' ');
    const similar = earlier?.inputs === inputs ? findStories(earlier.alike) : search(article, number, named);
    memory.now.set(article.slug, { inputs, alike: similar.map(({ slug }) => slug) });
    releaseAfterLast(number);
    return [...named, ...similar.filter((other) => other !== except)]
      .slice(0, maxCards)
      .map((other) => ({ article: other, reason: explainRelation(messages, article, other) }));
  };
}

/** Hashes what search results depend on besides terms. */
function hashIdentity({ slug, kind, series, publishedAt, category, tags }: ArticleEntry): number {
  const own = [...(kind === 'sponsored' ? [kind] : []), ...(series ? [series.name] : [])];
  return hashText([slug, ...own, publishedAt, category, ...tags].join('\n'));
}

function shareTopic(a: ArticleEntry, b: ArticleEntry): boolean {
  return a.category === b.category || a.tags.some((tag) => b.tags.includes(tag));
}

/** Joins names as a list, such as “A, B and C”. */
const listFormatOf = memoize((language: string) => new Intl.ListFormat(language));

function explainRelation(messages: Messages, article: ArticleEntry, other: ArticleEntry): string {
  const sharedTags = article.tags.filter((tag) => other.tags.includes(tag)).slice(0, 3);
  if (sharedTags.length > 0)
    return messages.alsoAbout({ names: listFormatOf(messages.language).format(sharedTags) });
  if (article.category === other.category) return messages.alsoIn({ section: article.category });
  return article.related.includes(other.slug) ? messages.chosenByEditors : messages.similarSubject;
}
