import { isListPath, withoutBase } from '#domain/addresses/paths.ts';
import type { NamedLink } from './shared.ts';

/** Site data that all pages show, bundled with the application. */
export interface SiteInfo {
  name: string;
  /** stands for the name in the masthead; not set if the paper has none */
  logo?: Logo | undefined;
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
  /** further links of the paper, after the sections and at the foot of every page */
  navigation: SiteLink[];
  footer: SiteLink[];
}

/** One file for both themes, or one for each. */
export interface Logo {
  files: { src: string; theme: 'light' | 'dark' | 'both' }[];
  width: number;
  height: number;
}

/** A link of the paper to one of its pages or another site. */
export interface SiteLink extends NamedLink {
  /** set for other sites */
  rel?: 'noopener';
}

/** A page that every page links. */
export interface SiteTool extends NamedLink {
  /** its keyboard shortcut */
  key?: string;
  /** an SVG path in a square of 16 units; narrow screens show only this */
  icon?: string;
}

/** Whether a `location.pathname` is one of the site's lists. */
export function isListPathname({ base }: SiteInfo, pathname: string): boolean {
  const path = withoutBase(base, pathname);
  return path !== undefined && isListPath(path);
}
