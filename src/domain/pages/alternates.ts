import {
  type Address,
  articlePath,
  frontPath,
  glossaryPath,
  listingPath,
  parsePath,
  topicsPath,
  withBase,
} from '#domain/addresses/paths.ts';
import type { StoryTranslations } from '#domain/edition/translations.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import type { LanguageLink } from '#domain/page-data/head.ts';
import type { PaperEdition, SiteContent } from '#domain/schema/site.ts';
import { translationIn } from '#domain/schema/translations.ts';
import { nameOfLanguage } from '#lib/text/language-names.ts';
import { isSameLanguage } from '#lib/text/languages.ts';
import { slugify } from '#lib/text/slug.ts';

/** The same page in another language, for search engines. */
export interface Alternate {
  /** a language tag, or `x-default` for readers of all others */
  lang: string;
  /** full URL */
  href: string;
}

/** What decides which pages of other editions correspond to a page. */
export interface TranslatedPage {
  /** without base */
  path: string;
  /** of the story on it */
  translations?: StoryTranslations | undefined;
  /** the section of the story on it */
  category?: string | undefined;
}

/** A page in another edition. */
interface Counterpart {
  /** without base */
  path: string;
  /** the name of the page if it is not the same but the nearest one */
  instead?: string;
}

/** Finds the pages of a paper's other editions that correspond to a page. */
export interface Alternates {
  /** the page in all editions that have it, itself included; empty if no other one has */
  of(page: TranslatedPage): Alternate[];
  /** links to all other editions; empty if there are none */
  links(page: TranslatedPage): LanguageLink[];
  /** the address of a story in another edition, if that has it */
  story(language: string, translations: StoryTranslations): string | undefined;
}

/** @param base path of the site, with a slash at both ends */
export function createAlternates(site: SiteContent, base: string): Alternates {
  const { editions = [] } = site;
  const own = editions.find((edition) => edition.site.language === site.language);
  const others = editions.filter((edition) => edition !== own);
  const absolute = (edition: PaperEdition, path: string) =>
    edition.origin + withBase(edition === own ? base : edition.base, path);
  // Without the origin where it is the same, so that links also work where the site is tried out.
  const hrefIn = (edition: PaperEdition, path: string) =>
    edition.origin === own?.origin ? withBase(edition.base, path) : absolute(edition, path);

  return {
    of(page) {
      const address = parsePath(page.path);
      const found = new Map(
        others.flatMap((edition) => {
          const path = address && samePage(address, page, site, edition.site);
          return path ? [[edition, absolute(edition, path)]] : [];
        }),
      );
      if (!own || found.size === 0) return [];
      found.set(own, absolute(own, page.path));
      const alternates = editions.flatMap((edition) => {
        const href = found.get(edition);
        return href ? [{ lang: edition.site.language, href }] : [];
      });
      const [main] = editions;
      const href = main && found.get(main);
      return href ? [...alternates, { lang: 'x-default', href }] : alternates;
    },
    links(page) {
      return others.map((edition) => {
        const { path, instead } = counterpartOf(page, site, edition.site);
        const messages = messagesOf(edition.site);
        return {
          lang: edition.site.language,
          name: nameOfLanguage(
            edition.site.language,
            others.flatMap((other) => (other === edition ? [] : [other.site.language])),
          ),
          href: hrefIn(edition, path),
          ...(instead !== undefined && { note: messages.notTranslated({ page: instead }) }),
        };
      });
    },
    story(language, translations) {
      const edition = others.find(({ site: other }) => isSameLanguage(other.language, language));
      const slug = edition && translations[edition.site.language];
      return edition && slug !== undefined ? hrefIn(edition, articlePath(slug)) : undefined;
    },
  };
}

/** Returns the path of a page in another edition, or undefined if that has no such page. */
function samePage(
  address: Address,
  { path, translations = {} }: TranslatedPage,
  site: SiteContent,
  other: SiteContent,
): string | undefined {
  switch (address.kind) {
    case 'article': {
      const slug = translations[other.language];
      return slug === undefined ? undefined : articlePath(slug);
    }
    case 'listing': {
      if (address.number > 1) return undefined;
      if (address.listing === 'author') return other.authors?.[address.slug] && path;
      if (address.listing !== 'category') return undefined;
      const section = site.categories.find(({ name }) => slugify(name) === address.slug);
      const name = section && translateSection(section.name, site, other);
      return name === undefined ? undefined : sectionPath(name);
    }
    case 'front':
    case 'topics':
    case 'glossary':
      return address.number > 1 ? undefined : path;
    case 'own':
      return other.ownPages?.some(({ slug }) => slug === address.slug) ? path : undefined;
    default:
      return path;
  }
}

/** Returns the page in another edition, or the nearest one there. */
function counterpartOf(page: TranslatedPage, site: SiteContent, other: SiteContent): Counterpart {
  const address = parsePath(page.path);
  const same = address && samePage(address, page, site, other);
  if (same) return { path: same };
  const messages = messagesOf(other);
  const section = page.category === undefined ? undefined : translateSection(page.category, site, other);
  if (section !== undefined) return { path: sectionPath(section), instead: section };
  if (address?.kind === 'topics' || (address?.kind === 'listing' && address.listing === 'tag'))
    return { path: topicsPath(), instead: messages.topics };
  if (address?.kind === 'glossary') return { path: glossaryPath(), instead: messages.glossary };
  return { path: frontPath(), instead: messages.frontPage };
}

const sectionPath = (name: string) => listingPath('category', slugify(name));

/** Returns the name of a section in another edition. Naming it on one side is enough. */
function translateSection(name: string, site: SiteContent, other: SiteContent): string | undefined {
  const section = site.categories.find((one) => one.name === name);
  return (
    translationIn(section?.translations, other.language) ??
    other.categories.find(({ translations }) => translationIn(translations, site.language) === name)?.name
  );
}
