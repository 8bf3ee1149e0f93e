import { articlePath, listingPath } from '#domain/addresses/paths.ts';
import type { Inline, RichText } from '#domain/markdown/rich-text.ts';
import { heading, line, list, paragraph } from '#domain/markdown/rich-text-builders.ts';
import { writeMarkdown } from '#domain/markdown/write-markdown.ts';
import type { Links } from '#domain/pages/links.ts';
import { placeRichText } from '#domain/pages/place-rich-text.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { endSentence } from '#lib/text/end-sentence.ts';
import { slugify } from '#lib/text/slug.ts';

/**
 * Writes an article as Markdown for those who read without a browser, such as language models: all that its file
 * says, and nothing that changes with other articles. Dates stand as machines write them, addresses in full.
 */
export function articleMarkdown(article: Article, site: SiteContent, links: Links): string {
  const { origin } = new URL(site.address);
  const address = (path: string) => origin + links.href(path);
  const own = address(articlePath(article.slug));

  const link = (name: string, href: string): Inline => ({ type: 'link', href, children: [line(name)] });
  const body = (text: RichText): string =>
    writeMarkdown(
      placeRichText(text, {
        link: (href) => (href.startsWith('/') ? address(href) : href.startsWith('#') ? own + href : href),
        heading: () => '',
      }),
      bodyLevel,
    );
  const part = (title: string, content: string[]) =>
    content.length > 0 ? [writeMarkdown([heading(2, title)]), ...content] : [];
  const section = (title: string, text: RichText) => [writeMarkdown([heading(3, title)]), body(text)];
  const blocks = (...content: RichText) => [writeMarkdown(content)];

  const { title, summary, takeaways, analysis, impact, faq, terms, corrections, sources, disclosure } =
    article;
  const facts: [string, Inline[]][] = [
    ['Address', [{ type: 'link', href: own, children: [own] }]],
    ['Published', [article.publishedAt]],
    ...(article.updatedAt ? [['Updated', [article.updatedAt]] satisfies [string, Inline[]]] : []),
    ['Section', [link(article.category, address(listingPath('category', slugify(article.category))))]],
    ...(article.tags.length > 0
      ? [
          [
            'Topics',
            between(article.tags.map((tag) => link(tag, address(listingPath('tag', slugify(tag)))))),
          ] satisfies [string, Inline[]],
        ]
      : []),
    ['Language', [article.language ?? site.language]],
    ['Paper', [link(site.name, site.address)]],
  ];

  return `${[
    writeMarkdown([
      heading(1, title),
      { type: 'quote', children: [paragraph(line(summary))] },
      list(facts.map(([name, value]) => [`${name}: `, ...value])),
    ]),
    ...part(
      'Key takeaways',
      takeaways.length > 0
        ? blocks(list(takeaways.map(({ lead, text }) => [strong(endSentence(lead)), ` ${line(text)}`])))
        : [],
    ),
    ...part(
      'In-depth analysis',
      analysis.flatMap((one) => section(one.heading, one.body)),
    ),
    ...part('Industry impact', impact ? [body(impact)] : []),
    ...part(
      'Frequently asked questions',
      faq.flatMap(({ question, answer }) => section(question, answer)),
    ),
    ...part(
      'Terms explained',
      terms.length > 0
        ? blocks(list(terms.map(({ term, definition }) => [strong(term), `: ${line(definition)}`])))
        : [],
    ),
    ...part(
      'Corrections',
      corrections.length > 0 ? blocks(list(corrections.map(({ at, text }) => [`${at}: ${line(text)}`]))) : [],
    ),
    ...part(
      'Sources',
      blocks(
        list(
          sources.map(({ name, url, publishedAt }) => [
            url ? link(name, url) : line(name),
            ...(publishedAt ? [`, ${publishedAt}`] : []),
          ]),
        ),
        ...(disclosure ? [paragraph(line(disclosure))] : []),
      ),
    ),
  ].join('\n\n')}\n`;
}

/** Headings of a text stand below those of its section. */
const bodyLevel = 3;

const strong = (text: string): Inline => ({ type: 'strong', children: [line(text)] });

const between = (items: readonly Inline[]): Inline[] =>
  items.flatMap((item, index) => (index === 0 ? [item] : [', ', item]));
