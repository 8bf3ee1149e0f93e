import { articlePath, listingPath } from '#domain/addresses/paths.ts';
import { mapRichText } from '#domain/markdown/map-rich-text.ts';
import { createNoteNumbers } from '#domain/markdown/number-notes.ts';
import type { Block, Inline, RichText } from '#domain/markdown/rich-text.ts';
import { heading, line, link, list, paragraph, strong } from '#domain/markdown/rich-text-builders.ts';
import { writeMarkdown } from '#domain/markdown/write-markdown.ts';
import { creditLabels } from '#domain/messages/credit-labels.ts';
import { fillMessage, messagesOf } from '#domain/messages/messages.ts';
import { labelTranslation } from '#domain/messages/translation-label.ts';
import type { ArticlePageData, OriginalStory } from '#domain/page-data/article.ts';
import type { WholeImage } from '#domain/page-data/shared.ts';
import { labelledTitle, seriesLine } from '#domain/pages/labels.ts';
import type { Links } from '#domain/pages/links.ts';
import { ownHeadings, partHeadings } from '#domain/pages/part-headings.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { notBefore } from '#lib/text/dates.ts';
import { missingFullStop, sentenceGap } from '#lib/text/end-sentence.ts';
import { slugify } from '#lib/text/slug.ts';
import { creditLine, creditSeparator } from './credit-line.ts';
import { isOwnReporting } from './own-reporting.ts';

/**
 * Writes an article as Markdown for readers without a browser, such as language models. It holds everything in the
 * article's file and, of other articles, only the address of its original and the number of parts of its series. Dates are
 * ISO 8601, addresses absolute.
 */
export function articleMarkdown(
  article: Article,
  site: SiteContent,
  links: Links,
  { original, image, seriesParts }: Pick<ArticlePageData, 'original' | 'image' | 'seriesParts'> = {},
): string {
  const { summary, takeaways, body, analysis, impact, faq, terms, corrections, sources, disclosure } =
    article;
  const messages = messagesOf(site);
  const language = article.language ?? site.language;
  const headings = { ...partHeadings(site), ...ownHeadings(article, site, true) };
  const { origin } = new URL(site.address);
  const absolute = (path: string) => origin + links.href(path);
  const own = absolute(articlePath(article.slug));
  const linkTo = ({ name, href }: OriginalStory) =>
    href ? link(name, new URL(href, origin).href) : line(name);
  const listing = (kind: 'category' | 'tag', name: string) =>
    link(name, absolute(listingPath(kind, slugify(name))));

  const inSeries = seriesLine(article.series, seriesParts, site);
  const { notes, take } = createNoteNumbers(String);
  const rich = (whole: RichText, headingLevel: number) => {
    const { text, reference } = take(whole);
    return mapRichText(text, {
      reference,
      href: (address) =>
        address.startsWith('/') ? absolute(address) : address.startsWith('#') ? own + address : address,
      figure: ({ image: { src, alt }, ...figure }) => ({
        ...figure,
        image: { src: absolute(src), alt: line(alt) },
      }),
      heading: (one) => ({ ...one, level: one.level + headingLevel - 1 }),
    });
  };
  const section = (name: string | undefined, text: RichText) =>
    name === undefined ? rich(text, 3) : [heading(3, name), ...rich(text, 4)];
  const part = (name: string, content: RichText) =>
    content.length > 0 ? [heading(2, name), ...content] : [];
  const items = (lines: Inline[][]) => (lines.length > 0 ? [list(lines)] : []);

  return writeMarkdown([
    heading(1, labelledTitle(article, site)),
    ...(inSeries ? [paragraph(line(inSeries))] : []),
    { type: 'quote', children: [paragraph(line(summary))] },
    list([
      fill(messages.addressField, { value: link(own, own) }),
      [messages.publishedField({ date: article.publishedAt })],
      ...(article.updatedAt
        ? [
            [
              messages.updatedField({
                date: notBefore(article.updatedAt, article.publishedAt, site.timeZone),
              }),
            ],
          ]
        : []),
      ...(original
        ? [
            fill((placeholders) => labelTranslation(original, messages, placeholders.link), {
              link: linkTo(original),
            }),
          ]
        : []),
      ...(links.credits(article).credits ?? []).map(({ role, authors }) =>
        fill(messages[creditLabels[role]], {
          authors: authors.flatMap(({ name, href, before }) => [before, link(name, origin + href)]),
        }),
      ),
      fill(messages.sectionField, { value: listing('category', article.category) }),
      ...(article.tags.length > 0
        ? [
            fill(messages.topicsField, {
              value: separate(
                article.tags.map((tag) => listing('tag', tag)),
                messages.language,
              ),
            }),
          ]
        : []),
      [messages.languageField({ tag: language })],
      fill(messages.paperField, { value: link(site.name, site.address) }),
    ]),
    ...(image ? pictureBlocks(image, (href) => origin + href) : []),
    ...part(
      headings.takeaways,
      items(takeaways.map(({ lead, text }) => [...leadOf(lead, language), line(text)])),
    ),
    // Separates the body, which has no heading of ours, from the takeaways.
    ...(body && takeaways.length > 0 ? [{ type: 'rule' } as const] : []),
    ...rich(body ?? [], 2),
    ...part(
      headings.analysis,
      analysis.flatMap((one) => section(one.heading, one.body)),
    ),
    ...part(headings.impact, rich(impact ?? [], 4)),
    ...part(
      headings.faq,
      faq.flatMap(({ question, answer }) => section(question, answer)),
    ),
    ...part(
      headings.terms,
      items(terms.map(({ term, definition }) => [strong(term), `: ${line(definition)}`])),
    ),
    ...part(
      headings.corrections,
      items(corrections.map(({ at, text }) => fill(messages.correction, { date: at, text: line(text) }))),
    ),
    ...part(headings.sources, [
      ...(isOwnReporting(sources, article.kind) ? [paragraph(line(messages.ownReporting))] : []),
      ...items(
        sources.map(({ name, url, publishedAt }) => {
          const source = url ? link(name, url) : line(name);
          return publishedAt ? fill(messages.datedSource, { source, date: publishedAt }) : [source];
        }),
      ),
      ...(disclosure ? [paragraph(line(disclosure))] : []),
    ]),
    // Markdown shows them at the end, wherever they are.
    ...notes.map(({ label, children }) => ({ type: 'note' as const, label, children: rich(children, 4) })),
  ]);
}

function pictureBlocks(image: WholeImage, absolute: (href: string) => string): Block[] {
  const credits = creditLine(image).flatMap(({ text, href }, index): Inline[] => [
    ...(index > 0 ? [creditSeparator] : []),
    href ? link(text, href) : line(text),
  ]);
  return [
    { type: 'figure', image: { src: absolute(image.file), alt: line(image.alt) } },
    ...(image.caption ? [paragraph(line(image.caption))] : []),
    ...(credits.length > 0 ? [paragraph(...credits)] : []),
  ];
}

/** A message with content in place of its elements. */
function fill<Name extends string>(
  write: (placeholders: Record<Name, string>) => unknown,
  content: Record<Name, Inline | Inline[]>,
): Inline[] {
  return fillMessage(write, content).flatMap((part) =>
    typeof part === 'object' && 'content' in part ? part.content : part,
  );
}

/** Without a space after it, a mark is only closed by Markdown if punctuation follows. */
function leadOf(lead: string, language: string): Inline[] {
  const [stop, gap] = [missingFullStop(lead, language), sentenceGap(lead, language)];
  return gap === '' ? [strong(lead), stop] : [strong(lead + stop), gap];
}

function separate(items: readonly Inline[], language: string): Inline[] {
  const format = new Intl.ListFormat(language, { style: 'narrow' });
  const parts = format.formatToParts(items.map((_, index) => String(index)));
  return parts.flatMap(({ type, value }) => (type === 'literal' ? value : (items[Number(value)] ?? [])));
}
