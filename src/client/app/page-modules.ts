import { loadOwnPage } from 'virtual:gigawatt/own-page';
import type { ComponentType } from 'react';
import type { PageData, PageKind } from '#domain/page-data/page-data.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';

/** The page for an unknown address has no data of its own: it shows stories of the front page. */
type ModuleKind = PageKind | 'not-found';

/** The data of one kind of page. */
export type PageOf<Kind extends ModuleKind> = Extract<
  PageData,
  { kind: Kind extends 'not-found' ? 'front' : Kind }
>;

/** What a kind of page has in the masthead, besides the strip of all pages. */
export interface MastheadParts {
  Nameplate?: typeof import('#client/components/frame/nameplate.tsx').Nameplate;
  Sections?: typeof import('#client/components/frame/sections.tsx').Sections;
}

/** The components of one kind of page. */
export interface PageModule<Kind extends ModuleKind> extends MastheadParts {
  Page: ComponentType<{ page: PageOf<Kind>; site: SiteInfo }>;
}

/** Each returns the module as it is: a wrapper for each would be code on every page. */
const modules: { [Kind in ModuleKind]: () => Promise<PageModule<Kind>> } = {
  front: () => import('#client/pages/front-page.tsx'),
  listing: () => import('#client/pages/listing-page.tsx'),
  topics: () => import('#client/pages/topics-page.tsx'),
  saved: () => import('#client/pages/saved-page.tsx'),
  settings: () => import('#client/pages/settings-page.tsx'),
  brief: () => import('#client/pages/brief-page.tsx'),
  glossary: () => import('#client/pages/glossary-page.tsx'),
  search: () => import('#client/pages/search-page.tsx'),
  withdrawn: () => import('#client/pages/withdrawn-page.tsx'),
  own: loadOwnPage,
  article: () => import('#client/pages/article-page.tsx'),
  'not-found': () => import('#client/pages/not-found-page.tsx'),
};

const loaded: { [Kind in ModuleKind]?: PageModule<Kind> } = {};

/** Loads the components of a kind of page. A failure can be retried; React Router's `lazy` would remember it. */
export async function loadPageModule<Kind extends ModuleKind>(kind: Kind): Promise<void> {
  loaded[kind] ??= (await modules[kind]()) as (typeof loaded)[Kind];
}

/** Loads the components of all kinds of page. */
export async function loadAllPageModules(): Promise<void> {
  await Promise.all((Object.keys(modules) as ModuleKind[]).map(loadPageModule));
}

export function hasPageModule(kind: ModuleKind): boolean {
  return loaded[kind] !== undefined;
}

/** @throws if the components of this kind of page have not been loaded */
export function pageModule<Kind extends ModuleKind>(kind: Kind): PageModule<Kind> {
  const module = loaded[kind];
  if (!module) throw new Error(`The code of ${kind} pages has not been loaded.`);
  return module as PageModule<Kind>;
}
