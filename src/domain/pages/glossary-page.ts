import { articlePath, glossaryPath } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import type { GlossaryPageData, GlossarySectionData, GlossaryTermData } from '#domain/page-data/glossary.ts';
import { type NamedLink, pageDataVersion, pageIds } from '#domain/page-data/shared.ts';
import { hashText } from '#lib/hash.ts';
import { memoize } from '#lib/memoize.ts';
import { createAlphabet } from '#lib/text/alphabet.ts';
import { foldText } from '#lib/text/find-words.ts';
import { createFragments, slugify } from '#lib/text/slug.ts';
import type { Links } from './links.ts';
import { paginate } from './pagination.ts';

/** Applies to all pages but the last. */
const minTermsPerPage = 40;
const maxTermsPerPage = 120;
/** Beyond the minimum, one term in 40 ends its page. */
const pageBreakInterval = 40;
const maxDefinitions = 3;
const maxStoriesPerDefinition = 3;

/** The glossary's pages, numbered from 1. */
export interface Glossary {
  /** at least 1 */
  pageCount: number;
  page(number: number): GlossaryPageData | undefined;
  /** the stories that explain the terms of a page */
  stories(number: number): readonly ArticleEntry[];
}

interface Term {
  /** the same for all spellings */
  key: string;
  /** the newest story's spelling */
  name: string;
  /** the stories that explain it, newest first */
  uses: { article: ArticleEntry; definition: string }[];
}

/** Creates the glossary. */
export function createGlossary({ site, articles }: Edition, links: Links): Glossary {
  const messages = messagesOf(site);
  const { compare, initial } = createAlphabet(site.language);
  const terms = collectTerms(articles).sort((a, b) => compare(a.name, b.name));
  const pages = splitIntoPages(terms);

  const letterFragment = createFragments();
  // Different letters can have one slug, such as the Turkish I and İ.
  const letterId = memoize((letter) => letterFragment(`letter ${letter}`));
  const firstPages = new Map<string, number>();
  for (const [index, page] of pages.entries()) {
    for (const { name } of page) {
      const letter = initial(name);
      if (!firstPages.has(letter)) firstPages.set(letter, index + 1);
    }
  }
  const letters = [...firstPages].map(
    ([name, number]): NamedLink => ({ name, href: `${links.href(glossaryPath(number))}#${letterId(name)}` }),
  );

  function termData({ name, uses }: Term, id: string): GlossaryTermData {
    const meanings = Map.groupBy(uses, ({ definition }) => definition);
    const definitions = [...meanings].slice(0, maxDefinitions).map(([text, [first, ...others]]) => ({
      text,
      ...(first && links.languageAttributes(first.article)),
      stories: [first, ...others]
        .slice(0, maxStoriesPerDefinition)
        .flatMap((use) => (use ? [storyLink(use.article)] : [])),
    }));
    const shownCount = definitions.reduce((sum, { stories }) => sum + stories.length, 0);
    return {
      id,
      term: name,
      ...(uses[0] && links.languageAttributes(uses[0].article)),
      definitions,
      more: uses.length - shownCount,
    };
  }

  const storyLink = (article: ArticleEntry) => ({
    name: article.title,
    href: links.href(articlePath(article.slug)),
    ...links.languageAttributes(article),
  });

  return {
    pageCount: pages.length,
    stories: (number) => (pages[number - 1] ?? []).flatMap(({ uses }) => uses.map(({ article }) => article)),
    page(number) {
      const pageTerms = pages[number - 1];
      if (!pageTerms) return undefined;
      const byLetter = Map.groupBy(pageTerms, ({ name }) => initial(name));
      const fragment = createFragments([...Object.values(pageIds), ...[...byLetter.keys()].map(letterId)]);
      const pagination = paginate(number, pages.length, (page) => links.href(glossaryPath(page)));
      const title = messages.glossary;
      return {
        kind: 'glossary',
        version: pageDataVersion,
        head: links.head(
          number === 1 ? title : messages.numberedTitle({ title, number }),
          messages.glossaryDescription({ paper: site.name }),
          glossaryPath(number),
          { pagination },
        ),
        letters,
        sections: [...byLetter].map(
          ([letter, group]): GlossarySectionData => ({
            id: letterId(letter),
            letter,
            terms: group.map((term) => termData(term, fragment(term.name))),
          }),
        ),
        pagination,
      };
    },
  };
}

function collectTerms(articles: readonly ArticleEntry[]): Term[] {
  const terms = new Map<string, Term>();
  for (const article of articles) {
    for (let index = 0; index < article.explained.length; index += 2) {
      const [name = '', definition = ''] = article.explained.slice(index, index + 2);
      const key = slugify(foldText(name)) || name;
      const term = terms.get(key) ?? { key, name, uses: [] };
      term.uses.push({ article, definition });
      terms.set(key, term);
    }
  }
  return [...terms.values()];
}

/** Pages end at terms chosen by their hash, so that a new term changes its own page and not all that follow. */
function splitIntoPages(terms: readonly Term[]): Term[][] {
  if (terms.length <= maxTermsPerPage) return [[...terms]];
  const pages: Term[][] = [];
  let page: Term[] = [];
  for (const term of terms) {
    page.push(term);
    const isPageBreak = page.length >= minTermsPerPage && hashText(term.key) % pageBreakInterval === 0;
    if (!isPageBreak && page.length < maxTermsPerPage) continue;
    pages.push(page);
    page = [];
  }
  return page.length > 0 ? [...pages, page] : pages;
}
