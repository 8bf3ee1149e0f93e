import {
  briefPath,
  feedPath,
  frontPath,
  glossaryPath,
  listingPath,
  savedPath,
  searchPath,
  settingsPath,
  topicsPath,
  withBase,
} from '#domain/addresses/paths.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import { languagesId } from '#domain/page-data/shared.ts';
import type { Logo, SiteInfo, SiteTool } from '#domain/page-data/site-info.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { nameOfLanguage } from '#lib/text/language-names.ts';
import { slugify } from '#lib/text/slug.ts';
import { createSiteLinks } from './site-links.ts';

const icons = { search: 'M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM10 10l4 4', saved: 'M4 2h8v12l-4-3-4 3z' };

/** Creates the data that all pages show. */
export function createSiteInfo(site: SiteContent, base: string): SiteInfo {
  const { name, tagline, colophon, language, categories } = site;
  const messages = messagesOf(site);
  const topics = withBase(base, topicsPath());
  const brief = withBase(base, briefPath());
  const saved = withBase(base, savedPath());
  const search = withBase(base, searchPath());
  return {
    name,
    ...createLogo(site, base),
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
      { name: messages.brief, href: brief },
      { name: messages.topics, href: topics },
      { name: messages.searchHeading, href: search, key: '/', icon: icons.search },
      { name: messages.savedTitle, href: saved, icon: icons.saved },
      ...languagesTool(site),
    ],
    sections: categories.map((category) => ({
      name: category.name,
      href: withBase(base, listingPath('category', slugify(category.name))),
    })),
    ...createSiteLinks(site, base),
  };
}

function createLogo({ logo }: SiteContent, base: string): Pick<SiteInfo, 'logo'> {
  if (!logo) return {};
  const { src, dark, width, height } = logo;
  const file = (path: string, theme: Logo['files'][number]['theme']) => ({
    src: withBase(base, path),
    theme,
  });
  const files = dark ? [file(src, 'light'), file(dark, 'dark')] : [file(src, 'both')];
  return { logo: { files, width, height } };
}

/** The link to the languages at the foot of the page: named after the one other language, if there is only one. */
function languagesTool(site: SiteContent): SiteTool[] {
  const [other, ...more] = (site.editions ?? []).filter((edition) => edition.site.language !== site.language);
  if (!other) return [];
  const messages = messagesOf(site);
  const name = more.length > 0 ? messages.languages : nameOfLanguage(other.site.language);
  return [{ name, href: `#${languagesId}` }];
}
