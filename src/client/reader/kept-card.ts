import {
  array,
  exactOptional,
  type InferOutput,
  minValue,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  string,
} from 'valibot';
import { articlePath, listingPath, withBase } from '#domain/addresses/paths.ts';
import { motifs } from '#domain/covers/motifs.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';

const words = pipe(string(), regex(/\S/, 'It is empty.'));
const size = pipe(number(), minValue(1));

/**
 * The card of a story as the browser keeps it. It holds no address but that of a picture of the site: the others
 * follow from the names, so that no file of somebody else's leads the reader anywhere else.
 */
export const keptCardSchema = object({
  slug: words,
  title: words,
  summary: string(),
  category: object({ name: words, slug: words, motif: picklist(motifs) }),
  published: object({ iso: words, text: words }),
  source: string(),
  minutes: size,
  lang: exactOptional(words),
  dir: exactOptional(picklist(['ltr', 'rtl'])),
  image: exactOptional(
    object({ src: pipe(string(), regex(/^\/(?![/\\])/)), alt: string(), width: size, height: size }),
  ),
  revised: exactOptional(words),
  tags: optional(array(words), []),
});

export type KeptCard = InferOutput<typeof keptCardSchema>;

/** What is to be kept of a story; an article's own page knows more of it. */
export function keepCard(story: Omit<StoryCardData, 'href'>): KeptCard {
  const { slug, title, summary, published, source, minutes, tags, lang, dir, revised } = story;
  const { name, slug: categorySlug, motif } = story.category;
  return {
    slug,
    title,
    summary,
    category: { name, slug: categorySlug, motif },
    published,
    source,
    minutes,
    tags,
    ...(lang && { lang }),
    ...(dir && { dir }),
    ...(story.image && { image: keepImage(story.image) }),
    ...(revised && { revised }),
  };
}

function keepImage({ src, alt, width, height }: NonNullable<StoryCardData['image']>) {
  return { src, alt, width, height };
}

/**
 * The card as lists show it.
 *
 * @param base the path under which the site is served
 */
export function cardOf(kept: KeptCard, base: string): StoryCardData {
  const { slug, category } = kept;
  return {
    ...kept,
    href: withBase(base, articlePath(slug)),
    category: { ...category, href: withBase(base, listingPath('category', category.slug)) },
  };
}
