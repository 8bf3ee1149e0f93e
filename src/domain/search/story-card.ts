import type { ArticlePageData } from '#domain/page-data/article.ts';
import type { Image, StoryCardData, WholeImage } from '#domain/page-data/shared.ts';

/** Creates a story's card from the data of its page. */
export function storyCardOf(page: ArticlePageData, href: string): StoryCardData {
  const {
    slug,
    title,
    summary,
    label,
    category,
    published,
    minutes,
    image,
    lang,
    dir,
    tags,
    byline,
    sources,
  } = page;
  return {
    href,
    slug,
    title,
    summary,
    category,
    published: { iso: published.iso, text: published.text },
    minutes,
    source: byline ?? sources[0]?.name ?? '',
    tags: tags.map(({ name }) => name),
    ...(label && { label }),
    ...(image && { image: shownOnCards(image) }),
    ...(lang && { lang }),
    ...(dir && { dir }),
  };
}

/** Picks what cards show, of what the story's page shows. */
function shownOnCards({
  file: _,
  caption: _caption,
  credit: _credit,
  licence: _licence,
  licenceUrl: _licenceUrl,
  ...image
}: WholeImage): Image {
  return image;
}
