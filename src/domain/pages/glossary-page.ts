import { articlePath, glossaryPath } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import type { GlossaryPageData, GlossarySectionData, GlossaryTermData } from '#domain/page-data/glossary.ts';
import { type NamedLink, pageDataVersion, pageIds } from '#domain/page-data/shared.ts';
import { hashText } from '#lib/hash.ts';
import { createAlphabet } from '#lib/text/alphabet.ts';
import { createFragments, slugify } from '#lib/text/slug.ts';
import { createLinks } from './links.ts';
import { paginate } from './pagination.ts';

/** So many terms stand on a page at most, and on a page with others behind it at least. */
const termsOnPage = { least: 40, most: 120 };
/** Beyond the least, one term in so many ends its page. */
const oneInEnds = 40;
/** So many meanings of a term are shown, with so many stories each. */
const shown = { definitions: 3, stories: 3 };

/** All terms of an edition by their numbered pages, which begin at 1; undefined where there is no such page. */
export interface Glossary {
  /** how many pages there are; at least 1, even when no term is explained */
  count: number;
  page(number: number): GlossaryPageData | undefined;
  /** the stories that explain the terms of a page */
  stories(number: number): readonly ArticleEntry[];
}

/** A term, however the stories write it. */
interface Term {
  /** the same for all ways of writing it */
  key: string;
  /** as the newest story writes it */
  name: string;
  /** the stories that explain it, newest first, and how */
  uses: { article: ArticleEntry; definition: string }[];
}

/** Lays out the glossary. */
export function createGlossary({ site, articles }: Edition, base: string): Glossary {
  const links = createLinks(site, base);
  const { compare, initial } = createAlphabet(site.language);
  const terms = collect(articles).sort((one, other) => compare(one.name, other.name));
  const pages = cut(terms);

  const letterId = (letter: string) => slugify(`letter ${letter}`);
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
    const definitions = [...meanings].slice(0, shown.definitions).map(([text, [first, ...others]]) => ({
      text,
      ...(first && links.passage(first.article)),
      stories: [first, ...others]
        .slice(0, shown.stories)
        .flatMap((use) => (use ? [storyLink(use.article)] : [])),
    }));
    const told = definitions.reduce((sum, { stories }) => sum + stories.length, 0);
    const [newest] = uses;
    return {
      id,
      term: name,
      ...(newest && links.passage(newest.article)),
      definitions,
      more: uses.length - told,
    };
  }

  const storyLink = (article: ArticleEntry) => ({
    name: article.title,
    href: links.href(articlePath(article.slug)),
    ...links.passage(article),
  });

  return {
    count: pages.length,
    stories: (number) => (pages[number - 1] ?? []).flatMap(({ uses }) => uses.map(({ article }) => article)),
    page(number) {
      const own = pages[number - 1];
      if (!own) return undefined;
      const byLetter = Map.groupBy(own, ({ name }) => initial(name));
      const fragment = createFragments([...Object.values(pageIds), ...[...byLetter.keys()].map(letterId)]);
      const pagination = paginate(number, pages.length, (page) => links.href(glossaryPath(page)));
      const title = number === 1 ? 'Glossary' : `Glossary, page ${number}`;
      return {
        kind: 'glossary',
        version: pageDataVersion,
        head: links.head(
          title,
          `The terms that stories in ${site.name} explain, with their definitions.`,
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

function collect(articles: readonly ArticleEntry[]): Term[] {
  const terms = new Map<string, Term>();
  for (const article of articles) {
    for (let index = 0; index < article.explained.length; index += 2) {
      const [name = '', definition = ''] = article.explained.slice(index, index + 2);
      const key = slugify(name) || name;
      const term = terms.get(key) ?? { key, name, uses: [] };
      term.uses.push({ article, definition });
      terms.set(key, term);
    }
  }
  return [...terms.values()];
}

/**
 * Cuts the row of terms into pages. Terms themselves say where a page ends, so that a new one changes its own page
 * and not all behind it.
 */
function cut(terms: readonly Term[]): Term[][] {
  if (terms.length <= termsOnPage.most) return [[...terms]];
  const pages: Term[][] = [];
  let page: Term[] = [];
  for (const term of terms) {
    page.push(term);
    const isChosen = page.length >= termsOnPage.least && hashText(term.key) % oneInEnds === 0;
    if (!isChosen && page.length < termsOnPage.most) continue;
    pages.push(page);
    page = [];
  }
  return page.length > 0 ? [...pages, page] : pages;
}
