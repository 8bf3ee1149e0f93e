import {
  briefPath,
  frontPath,
  glossaryPath,
  machinePaths,
  topicsPath,
  twinPath,
  withBase,
} from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import type { Inline, RichText } from '#domain/markdown/rich-text.ts';
import { heading, line, list, paragraph } from '#domain/markdown/rich-text-builders.ts';
import { writeMarkdown } from '#domain/markdown/write-markdown.ts';

/** So many articles are named: the list is there to be read whole, and the sitemap has all. */
const most = 500;

/**
 * Writes the paper's `llms.txt` (llmstxt.org): what the paper is, and its newest articles by category, each with the
 * day of its publication, linked to its text in Markdown.
 */
export function llmsText({ site, articles }: Edition, base: string): string {
  const { origin } = new URL(site.address);
  const link = (name: string, path: string): Inline => ({
    type: 'link',
    href: origin + withBase(base, path),
    children: [line(name)],
  });
  const newest = Map.groupBy(articles.slice(0, most), ({ category }) => category);
  const story = ({ title, slug, day }: ArticleEntry): Inline[] => [link(title, twinPath(slug)), `: ${day}`];
  const sections = site.categories.flatMap(({ name }): RichText => {
    const stories = newest.get(name) ?? [];
    return stories.length > 0 ? [heading(2, name), list(stories.map(story))] : [];
  });
  const told =
    articles.length > most
      ? `The newest ${most} of ${articles.length} articles, by section; the sitemap names all.`
      : 'All articles, by section.';
  const text = writeMarkdown([
    heading(1, site.name),
    { type: 'quote', children: [paragraph(line(site.description))] },
    paragraph(
      `${told} Each is linked as Markdown: the address of its page with index.md added. Dates are those of publication.`,
    ),
    ...sections,
    // What may be left out where there is little room, as the convention has it.
    heading(2, 'Optional'),
    list([
      [link('Front page', frontPath())],
      [link('Brief', briefPath()), ': the key takeaways of the newest articles'],
      [link('Topics', topicsPath()), ': all topics, with the number of articles on each'],
      [link('Glossary', glossaryPath()), ': all terms that articles explain'],
      [link('Sitemap', machinePaths.sitemap), ': the addresses of all pages'],
    ]),
  ]);
  return `${text}\n`;
}
