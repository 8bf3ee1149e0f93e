import {
  briefPath,
  feedPath,
  frontPath,
  glossaryPath,
  isListPath,
  listingPath,
  savedPath,
  searchPath,
  settingsPath,
  topicsPath,
  withBase,
  withoutBase,
} from '#domain/addresses/paths.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { slugify } from '#lib/text/slug.ts';
import type { NamedLink } from './shared.ts';

/** Site data that all pages show, bundled with the application. */
export interface SiteInfo {
  name: string;
  tagline: string;
  colophon: string;
  language: string;
  /** the base path of the site, with a slash at both ends */
  base: string;
  home: string;
  topics: string;
  brief: string;
  glossary: string;
  /** the feed of all stories */
  feed: string;
  saved: string;
  settings: string;
  search: string;
  /** pages linked from every page */
  tools: SiteTool[];
  sections: NamedLink[];
}

/** A page that every page links. */
export interface SiteTool extends NamedLink {
  /** its keyboard shortcut */
  key?: string;
  /** an SVG path in a square of 16 units; narrow screens show only this */
  icon?: string;
}

const icons = { search: 'M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM10 10l4 4', saved: 'M4 2h8v12l-4-3-4 3z' };

export function createSiteInfo(site: SiteContent, base: string): SiteInfo {
  const { name, tagline, colophon, language, categories } = site;
  const topics = withBase(base, topicsPath());
  const brief = withBase(base, briefPath());
  const saved = withBase(base, savedPath());
  const search = withBase(base, searchPath());
  return {
    name,
    tagline,
    colophon,
    language,
    base,
    home: withBase(base, frontPath()),
    topics,
    saved,
    settings: withBase(base, settingsPath()),
    brief,
    glossary: withBase(base, glossaryPath()),
    feed: withBase(base, feedPath('rss')),
    search,
    tools: [
      { name: 'Brief', href: brief },
      { name: 'Topics', href: topics },
      { name: 'Search', href: search, key: '/', icon: icons.search },
      { name: 'Saved', href: saved, icon: icons.saved },
    ],
    sections: categories.map((category) => ({
      name: category.name,
      href: withBase(base, listingPath('category', slugify(category.name))),
    })),
  };
}

/** Whether a `location.pathname` is one of the site's lists. */
export function isListPathname({ base }: SiteInfo, pathname: string): boolean {
  const path = withoutBase(base, pathname);
  return path !== undefined && isListPath(path);
}

/** CSS rules with the hue of each category; the HTML has no `style` attributes. */
export function categoryRules({ categories }: SiteContent): string {
  return categories.map(({ name, hue }) => `[data-category="${slugify(name)}"]{--hue:${hue}}`).join('\n');
}
