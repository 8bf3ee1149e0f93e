import type { RichText } from '#domain/markdown/rich-text.ts';
import { richTextToHtml } from '#domain/markdown/write-html.ts';
import { creditLabels } from '#domain/messages/credit-labels.ts';
import { type Messages, messagesOf } from '#domain/messages/messages.ts';
import { labelTranslation } from '#domain/messages/translation-label.ts';
import type {
  ArticlePageData,
  Credit,
  OriginalStory,
  PartHeadings,
  SourceData,
} from '#domain/page-data/article.ts';
import type { DateText, WholeImage } from '#domain/page-data/shared.ts';
import { seriesLine } from '#domain/pages/labels.ts';
import { partHeadings } from '#domain/pages/part-headings.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { directionOf } from '#lib/text/languages.ts';
import { element, escapeText, textElement } from '#lib/text/xml.ts';
import { creditLine, creditSeparator } from './credit-line.ts';
import { fillWithXml } from './message-xml.ts';
import { isOwnReporting } from './own-reporting.ts';

interface ArticleHtmlOptions {
  site: SiteContent;
  /** makes an address in the page's data absolute */
  address(href: string): string;
}

/** Writes a whole article as HTML for feed readers, with absolute addresses and without links to related stories. */
export function articleToHtml(page: ArticlePageData, options: ArticleHtmlOptions): string {
  const { site, address } = options;
  const messages = messagesOf(site);
  const lang = page.lang ?? site.language;
  const rich = (text: RichText, headingLevel: number) => richTextToHtml(text, { headingLevel, address });
  const headings = partHeadings(site);
  const part = (name: keyof PartHeadings, ...content: string[]) => {
    if (content.length === 0) return '';
    const own = page.headings?.[name];
    const heading = own ?? headings[name];
    return textElement('h2', heading, { lang: own ? lang : messages.language }) + content.join('');
  };
  const series = seriesLine(page.series, page.seriesParts, site);
  const list = (name: 'ol' | 'ul', items: string[]) =>
    items.length === 0 ? [] : [element(name, {}, ...items)];
  return element(
    'div',
    { lang, dir: directionOf(lang) },
    page.original ? originalToHtml(page.original, options) : '',
    ...(page.credits ?? []).map((credit) => creditToHtml(credit, options)),
    series ? textElement('p', series) : '',
    page.image ? imageToHtml(page.image, address) : '',
    textElement('p', page.summary),
    part(
      'takeaways',
      ...list(
        'ol',
        page.takeaways.map(({ lead, stop, text }) =>
          element('li', {}, textElement('strong', lead + stop), escapeText(text)),
        ),
      ),
    ),
    page.body ? (page.takeaways.length > 0 ? element('hr', {}) : '') + rich(page.body, 2) : '',
    part(
      'analysis',
      ...page.analysis.map(({ heading, body }) =>
        heading === undefined ? rich(body, 3) : textElement('h3', heading) + rich(body, 4),
      ),
    ),
    part('impact', ...(page.impact ? [rich(page.impact, 3)] : [])),
    part('faq', ...page.faq.map(({ question, answer }) => textElement('h3', question) + rich(answer, 4))),
    part(
      'notes',
      ...list(
        'ol',
        (page.notes ?? []).map(({ children }) => element('li', {}, rich(children, 4))),
      ),
    ),
    part(
      'terms',
      ...(page.terms.length === 0
        ? []
        : [
            element(
              'dl',
              {},
              ...page.terms.map(
                ({ term, definition }) => textElement('dt', term) + textElement('dd', definition),
              ),
            ),
          ]),
    ),
    part(
      'corrections',
      ...list(
        'ul',
        page.corrections.map(({ at, text }) =>
          element('li', {}, ...fillWithXml(messages.correction, { date: time(at), text: escapeText(text) })),
        ),
      ),
    ),
    part(
      'sources',
      ...(isOwnReporting(page.sources, page.storyKind)
        ? [textElement('p', messages.ownReporting, { lang: messages.language })]
        : []),
      ...list(
        'ol',
        page.sources.map((source) => sourceToHtml(source, messages)),
      ),
    ),
    page.disclosure === undefined ? '' : element('p', {}, textElement('small', page.disclosure)),
  );
}

function imageToHtml(image: WholeImage, address: (href: string) => string): string {
  const { file, alt, width, height, caption } = image;
  const credits = creditLine(image).map(({ text, href }) =>
    href ? textElement('a', text, { href, rel: 'license' }) : escapeText(text),
  );
  const text = [
    ...(caption ? [textElement('p', caption)] : []),
    ...(credits.length > 0 ? [element('p', {}, credits.join(creditSeparator))] : []),
  ];
  return element(
    'figure',
    {},
    element('img', { src: address(file), alt, width, height }),
    text.length === 0 ? '' : element('figcaption', {}, ...text),
  );
}

function sourceToHtml({ name, url, published }: SourceData, { datedSource }: Messages): string {
  const source = url ? textElement('a', name, { href: url }) : escapeText(name);
  return element(
    'li',
    {},
    ...(published ? fillWithXml(datedSource, { source, date: time(published) }) : [source]),
  );
}

function time({ iso, text }: DateText): string {
  return textElement('time', text, { datetime: iso });
}

function originalToHtml(original: OriginalStory, { site, address }: ArticleHtmlOptions): string {
  const messages = messagesOf(site);
  const { href, lang, name } = original;
  const link = href
    ? textElement('a', name, { href: address(href), lang, hreflang: lang })
    : textElement('span', name, { lang });
  const label = fillWithXml((placeholders) => labelTranslation(original, messages, placeholders.link), {
    link,
  });
  return element('p', { lang: messages.language }, ...label);
}

function creditToHtml({ role, authors }: Credit, { site, address }: ArticleHtmlOptions): string {
  const messages = messagesOf(site);
  const links = authors.map(
    ({ name, href, before }) =>
      escapeText(before) + textElement('a', name, { href: address(href), rel: 'author' }),
  );
  const label = fillWithXml(messages[creditLabels[role]], { authors: links.join('') });
  return element('p', { lang: messages.language }, ...label);
}
