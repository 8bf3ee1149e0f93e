import type { LanguageLink } from '#domain/page-data/head.ts';
import { languagesId } from '#domain/page-data/shared.ts';
import { element, escapeAttribute, escapeText } from '#lib/text/xml.ts';

/**
 * Writes the links to a page in other languages, which stand at the foot of the document. They are outside the root of
 * the application, so that it needs no code for them; `client/features/languages` changes them with the page.
 *
 * @param label what assistive technology calls them
 * @returns empty if the paper has only one edition
 */
export function writeLanguageLinks(languages: readonly LanguageLink[] | undefined, label: string): string {
  if (!languages) return '';
  const items = languages.map(({ lang, name, href, note }) => {
    const attributes = { lang, dir: 'auto' };
    const link = element('a', { href, hreflang: lang }, escapeText(name));
    return element(
      'li',
      attributes,
      link,
      ...(note === undefined ? [] : [element('p', {}, escapeText(note))]),
    );
  });
  return `<nav id="${languagesId}" aria-label="${escapeAttribute(label)}">${element('ul', {}, ...items)}</nav>`;
}
