import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { slugify } from '#lib/text/slug.ts';
import { site, sources, tags } from './edition-names.ts';
import { createWriter, inventName, type Subject, wordsOfTopic } from './prose.ts';
import { createRandom, type Random, zipf } from './random.ts';

export interface GeneratedEdition {
  articles: number;
  /** default 1 */
  seed?: number;
  /** whether builds draw share images, which takes far longer than everything else; default false */
  images?: boolean;
}

/** The last day of every edition, far enough in the past that no clock excludes an article. */
export const lastDay = '2026-06-30';
const days = 3652;
const dayMs = 86_400_000;
/** Consecutive articles share an event, so that there are related news to find. */
const articlesPerEvent = 4;
/** Files written in parallel. */
const batchSize = 64;

/**
 * Writes a content folder: `site.json` and one file for each article. The same options give the same bytes. An
 * article depends only on seed and number, so a larger edition contains the smaller one.
 *
 * @param folder created if it is missing
 * @throws if it already contains articles
 */
export async function writeEdition(
  folder: string,
  { articles, seed = 1, images = false }: GeneratedEdition,
): Promise<void> {
  const articlesFolder = path.join(folder, 'articles');
  await mkdir(articlesFolder, { recursive: true });
  if ((await readdir(articlesFolder)).length > 0) throw new Error(`${articlesFolder} is not empty.`);
  await writeFile(path.join(folder, 'site.json'), toJson({ ...site, shareImages: images }));
  for (let first = 0; first < articles; first += batchSize) {
    const numbers = Array.from(
      { length: Math.min(batchSize, articles - first) },
      (_, index) => first + index,
    );
    await Promise.all(
      numbers.map((number) => {
        const { slug, article } = createArticle(number, seed);
        return writeFile(path.join(articlesFolder, `${slug}.json`), toJson(article));
      }),
    );
  }
}

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Creates one article of an edition, with about 800 words.
 *
 * @param number index in the edition, from 0, unrelated to its date
 * @returns its slug and the content of its file
 */
export function createArticle(number: number, seed = 1) {
  const random = createRandom(seed, 'article', number);
  const event = Math.floor(number / articlesPerEvent);
  const story = createStory(number, seed);
  const write = createWriter(random, story.subject);
  const sequel = number % articlesPerEvent > 0 ? createStory(number - 1, seed).slug : undefined;
  const link = sequel && random.chance(0.5) ? `/articles/${sequel}/` : undefined;
  const published = publication(event, number, seed);
  const names = pickNames(random, sources, random.between(1, 4), 2);
  const point = () => ({ lead: write.title(3, 5), text: write.sentence(15, 22) });
  const section = (index: number) => ({
    heading: write.title(3, 6),
    body: writeBody(random, write, index === 0 ? link : undefined),
  });
  const question = () => ({
    question: `What ${write.phrase(6, 10)}?`,
    answer: write.sentences(1, 2),
  });
  const term = () => ({ term: write.title(1, 2), definition: write.sentence(12, 18) });
  return {
    slug: story.slug,
    article: {
      title: story.title,
      category: site.categories[zipf(random, site.categories.length, 3)]?.name ?? 'Research',
      tags: story.tags,
      ...published,
      sources: names.map((name) => ({ name, url: `https://${slugify(name)}.example/${number}` })),
      summary: write.sentences(2, 3),
      takeaways: times(4, point),
      analysis: times(4, section),
      impact: times(2, () => write.sentences(2, 3)).join('\n\n'),
      faq: times(4, question),
      // A term that comes twice is a warning.
      terms: [...new Map(times(3, term).map((one) => [one.term, one])).values()],
      ...(random.chance(0.03) && {
        corrections: [{ at: published.publishedAt, text: write.sentence() }],
      }),
      ...(random.chance(0.5) && { disclosure: 'Generated to measure with; it tells nothing.' }),
      ...(sequel && random.chance(0.05) && { related: [sequel] }),
    },
  };
}

/** The parts of an article that others need to link to it. */
function createStory(number: number, seed: number) {
  const event = Math.floor(number / articlesPerEvent);
  const eventRandom = createRandom(seed, 'matter', event);
  const names = times(4, () => inventName(eventRandom.between(0, 1_000_000)));
  const shared = pickNames(eventRandom, tags, 2, 1.5);
  const random = createRandom(seed, 'story', number);
  const further = pickNames(random, tags, random.between(0, 2), 1.5).filter((tag) => !shared.includes(tag));
  const ownTags = [...shared, ...further];
  const own = [random.pick(names), random.pick(names), inventName(random.between(0, 1_000_000))];
  const subject: Subject = { names: own, words: ownTags.flatMap(wordsOfTopic) };
  const title = `${own[0]} ${createWriter(random, subject).phrase(6, 11)}`;
  // The number makes the slug unique, the words make its length realistic.
  const slug = `${slugify(title).split('-').slice(0, 6).join('-')}-${number.toString(36)}`;
  return { tags: ownTags, title, slug, subject };
}

type Writer = ReturnType<typeof createWriter>;

/** Two or three paragraphs with bold words, links and sometimes a list. */
function writeBody(random: Random, write: Writer, link: string | undefined): string {
  const bold = `${write.title(2, 4)} is **${write.phrase(2, 3)}**, ${write.phrase(5, 10)}.`;
  const address =
    link ?? (random.chance(0.3) ? `https://${slugify(random.pick(sources))}.example/` : undefined);
  const linked = address
    ? ` ${write.title(3, 5)} [${write.phrase(2, 4)}](${address}) ${write.phrase(3, 6)}.`
    : '';
  const paragraphs = [`${bold} ${write.sentences(1, 2)}`, `${write.sentences(2, 3)}${linked}`];
  if (random.chance(0.2)) paragraphs.push(times(3, () => `- ${write.sentence(5, 9)}`).join('\n'));
  return paragraphs.join('\n\n');
}

/** Half of the dates are days, half have a time. Articles on one event are close together. */
function publication(event: number, number: number, seed: number) {
  const eventRandom = createRandom(seed, 'date', event);
  const random = createRandom(seed, 'date', event, number);
  const ago = Math.floor(Math.max(0, eventRandom.next() * days - random.between(0, 45)));
  const day = dayBefore(ago);
  const later = dayBefore(Math.max(0, ago - random.between(0, 9)));
  const minutes = () => `${random.between(0, 59)}`.padStart(2, '0');
  const publishedAt = random.chance(0.5)
    ? day
    : `${day}T${`${random.between(0, 22)}`.padStart(2, '0')}:${minutes()}:00Z`;
  return { publishedAt, ...(random.chance(0.06) && later > day && { updatedAt: later }) };
}

function dayBefore(count: number): string {
  return new Date(Date.parse(lastDay) - count * dayMs).toISOString().slice(0, 10);
}

/** Picks different names, the first ones most often. */
function pickNames(random: Random, from: readonly string[], count: number, shift: number): string[] {
  const picked = new Set<string>();
  while (picked.size < count) picked.add(from[zipf(random, from.length, shift)] ?? '');
  return [...picked];
}

function times<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
