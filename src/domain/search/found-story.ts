import type { ArticlePageData } from '#domain/page-data/article.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';

/** A text whose matching words are told apart. */
export type Marked = { text: string; isMatch: boolean }[];

/** A story that a search has found, with the passage that answers it best. */
export interface FoundStory {
  story: StoryCardData;
  title: Marked;
  /** the part of the story that the passage is from, unless it is the summary */
  section?: { href: string; heading: Marked };
  passage: Marked;
}

/** What a search shows of a story besides its title, which the index holds as words. */
export type StoryAddress = Omit<StoryCardData, 'title'>;

/**
 * The address under which the index keeps a story: all that its card shows. The index searches a record's
 * metadata as words of the story; its address it gives back as it is.
 */
export function toAddress(page: ArticlePageData, href: string): string {
  const { slug, summary, category, published, minutes, image, lang, dir, sources, tags } = page;
  const story: StoryAddress = {
    href,
    slug,
    summary,
    category,
    published,
    minutes,
    source: sources[0]?.name ?? '',
    tags: tags.map(({ name }) => name),
    ...(image && { image }),
    ...(lang && { lang }),
    ...(dir && { dir }),
  };
  return `/${encodeURIComponent(JSON.stringify(story))}`;
}

/** Reads such an address back. */
export function fromAddress(address: string): StoryAddress {
  return JSON.parse(decodeURIComponent(address.slice(1)));
}
