import {
  briefPath,
  crawlerPaths,
  frontPath,
  glossaryPath,
  markdownPath,
  topicsPath,
  withBase,
} from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import type { Inline, RichText } from '#domain/markdown/rich-text.ts';
import { heading, line, link, list, paragraph } from '#domain/markdown/rich-text-builders.ts';
import { writeMarkdown } from '#domain/markdown/write-markdown.ts';

/** Readers take in the whole list. The sitemap has all articles. */
const maxArticles = 500;

/**
 * Writes the paper's `llms.txt` (llmstxt.org): what the paper is, and its newest articles by category, each with its
 * day of publication and a link to its Markdown version.
 */
export function llmsText({ site, articles }: Edition, base: string): string {
  const { origin } = new URL(site.address);
  const linkTo = (name: string, path: string) => link(name, origin + withBase(base, path));
  const newest = Map.groupBy(articles.slice(0, maxArticles), ({ category }) => category);
  const story = ({ title, slug, day }: ArticleEntry): Inline[] => [
    linkTo(title, markdownPath(slug)),
    `: ${day}`,
  ];
  const sections = site.categories.flatMap(({ name }): RichText => {
    const stories = newest.get(name) ?? [];
    return stories.length > 0 ? [heading(2, name), list(stories.map(story))] : [];
  });
  const scope =
    articles.length > maxArticles
      ? `The newest ${maxArticles} of ${articles.length} articles, by section; the sitemap names all.`
      : 'All articles, by section.';
  return writeMarkdown([
    heading(1, site.name),
    { type: 'quote', children: [paragraph(line(site.description))] },
    paragraph(
      `${scope} Each is linked as Markdown: the address of its page with index.md added. Dates are those of publication.`,
    ),
    ...sections,
    // The convention's name for links that a reader with little room can skip.
    heading(2, 'Optional'),
    list([
      [linkTo('Front page', frontPath())],
      [linkTo('Brief', briefPath()), ': the key takeaways of the newest articles'],
      [linkTo('Topics', topicsPath()), ': all topics, with the number of articles on each'],
      [linkTo('Glossary', glossaryPath()), ': all terms that articles explain'],
      [linkTo('Sitemap', crawlerPaths.sitemap), ': the addresses of all pages'],
    ]),
  ]);
}
