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
import type { Image, StoryCardData } from '#domain/page-data/shared.ts';

const text = pipe(string(), regex(/\S/, 'It is empty.'));
const size = pipe(number(), minValue(1));

/**
 * A story card in storage. Its only address is that of an image on this site; links are derived from the slugs, so that
 * an imported file cannot lead to another site.
 */
export const storedCardSchema = object({
  slug: text,
  title: text,
  summary: string(),
  label: exactOptional(text),
  category: object({ name: text, slug: text, motif: picklist(motifs) }),
  published: object({ iso: text, text }),
  source: string(),
  minutes: size,
  lang: exactOptional(text),
  dir: exactOptional(picklist(['ltr', 'rtl'])),
  image: exactOptional(
    object({
      src: pipe(string(), regex(/^\/(?![/\\])/)),
      alt: string(),
      width: size,
      height: size,
      colour: exactOptional(text),
      x: exactOptional(number()),
      y: exactOptional(number()),
    }),
  ),
  revised: exactOptional(text),
  tags: optional(array(text), []),
});

export type StoredCard = InferOutput<typeof storedCardSchema>;

/** Copies the fields that are stored; an article page's data has more. */
export function toStoredCard(story: Omit<StoryCardData, 'href'>): StoredCard {
  const { slug, title, summary, label, published, source, minutes, tags, lang, dir, revised } = story;
  const { name, slug: categorySlug, motif } = story.category;
  return {
    slug,
    title,
    summary,
    category: { name, slug: categorySlug, motif },
    published: { iso: published.iso, text: published.text },
    source,
    minutes,
    tags,
    ...(label && { label }),
    ...(lang && { lang }),
    ...(dir && { dir }),
    ...(story.image && { image: toStoredImage(story.image) }),
    ...(revised && { revised }),
  };
}

function toStoredImage({ src, alt, width, height, colour, x, y }: Image) {
  return {
    src,
    alt,
    width,
    height,
    ...(colour !== undefined && { colour }),
    ...(x !== undefined && { x }),
    ...(y !== undefined && { y }),
  };
}

/**
 * Restores the card that lists render.
 *
 * @param base the path under which the site is served
 */
export function cardOf(stored: StoredCard, base: string): StoryCardData {
  const { slug, category } = stored;
  return {
    ...stored,
    href: withBase(base, articlePath(slug)),
    category: { ...category, href: withBase(base, listingPath('category', category.slug)) },
  };
}
