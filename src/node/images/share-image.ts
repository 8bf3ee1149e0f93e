import type { Motif } from '#domain/covers/motifs.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { slugify } from '#lib/text/slug.ts';

/** Maximum size of a file in bytes: some services skip images that take long to fetch. */
export const maxShareImageBytes = 60 * 1024;

/** The content of a share image; equal content gives equal images. */
export interface ShareImage {
  covers: { seed: string; motif: Motif; hue: number }[];
  kicker?: { text: string; hue: number };
  title: string;
  titleLanguage: string;
  footer: string;
  /** the language of kicker and footer */
  language: string;
  /** font sizes of the title in pixels, the largest first; a title that is too long for the last is truncated */
  sizes: readonly number[];
}

const articleSizes = [108, 96, 84, 76, 68, 60, 54, 48, 44, 40];
const siteSizes = [128, 118, ...articleSizes];
const maxCovers = 8;

/** The share image of an article: its cover, category and title, and the site's name. */
export function storyImage(
  { slug, title, category, language }: Pick<ArticleEntry, 'slug' | 'title' | 'category' | 'language'>,
  site: SiteContent,
): ShareImage {
  const { hue = 0, motif = 'mosaic' } = site.categories.find(({ name }) => name === category) ?? {};
  return {
    covers: [{ seed: slug, motif, hue }],
    kicker: { text: category, hue },
    title,
    titleLanguage: language ?? site.language,
    footer: site.name,
    language: site.language,
    sizes: articleSizes,
  };
}

/** The share image of the site: covers of its first categories, its name and its tagline. */
export function siteImage({ name, tagline, language, categories }: SiteContent): ShareImage {
  return {
    covers: categories
      .slice(0, maxCovers)
      .map(({ name: category, motif, hue }) => ({ seed: slugify(category), motif, hue })),
    title: name,
    titleLanguage: language,
    footer: tagline,
    language,
    sizes: siteSizes,
  };
}
