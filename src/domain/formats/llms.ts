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
import { messagesOf } from '#domain/messages/messages.ts';
import { labelledTitle } from '#domain/pages/labels.ts';
import { sentenceGap } from '#lib/text/end-sentence.ts';

/** Readers take in the whole list. The sitemap has all articles. */
const maxArticles = 500;

/**
 * Writes the paper's `llms.txt` (llmstxt.org): what the paper is, and its newest articles by category, each with its
 * day of publication and a link to its Markdown version.
 */
export function llmsText({ site, articles }: Edition, base: string): string {
  const messages = messagesOf(site);
  const { origin } = new URL(site.address);
  const linkTo = (name: string, path: string) => link(name, origin + withBase(base, path));
  const newest = Map.groupBy(articles.slice(0, maxArticles), ({ category }) => category);
  const story = (entry: ArticleEntry): Inline[] => [
    linkTo(labelledTitle(entry, site), markdownPath(entry.slug)),
    `: ${entry.day}`,
  ];
  const sections = site.categories.flatMap(({ name }): RichText => {
    const stories = newest.get(name) ?? [];
    return stories.length > 0 ? [heading(2, name), list(stories.map(story))] : [];
  });
  const scope =
    articles.length > maxArticles
      ? messages.llmsNewest({ listed: maxArticles, count: articles.length })
      : messages.llmsAll;
  return writeMarkdown([
    heading(1, site.name),
    { type: 'quote', children: [paragraph(line(site.description))] },
    paragraph(scope + sentenceGap(scope, messages.language) + messages.llmsFormat),
    ...sections,
    // The convention's name for links that a reader with little room can skip.
    heading(2, 'Optional'),
    list([
      [linkTo(messages.frontPage, frontPath())],
      [linkTo(messages.brief, briefPath()), `: ${messages.llmsBrief}`],
      [linkTo(messages.topics, topicsPath()), `: ${messages.llmsTopics}`],
      [linkTo(messages.glossary, glossaryPath()), `: ${messages.llmsGlossary}`],
      [linkTo(messages.sitemap, crawlerPaths.sitemap), `: ${messages.llmsSitemap}`],
    ]),
  ]);
}
