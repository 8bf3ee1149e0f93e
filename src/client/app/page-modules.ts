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

export type PageComponent<Kind extends ModuleKind> = ComponentType<{ page: PageOf<Kind>; site: SiteInfo }>;

const modules: { [Kind in ModuleKind]: () => Promise<PageComponent<Kind>> } = {
  front: async () => (await import('#client/pages/front-page.tsx')).FrontPage,
  listing: async () => (await import('#client/pages/listing-page.tsx')).ListingPage,
  topics: async () => (await import('#client/pages/topics-page.tsx')).TopicsPage,
  saved: async () => (await import('#client/pages/saved-page.tsx')).SavedPage,
  settings: async () => (await import('#client/pages/settings-page.tsx')).SettingsPage,
  brief: async () => (await import('#client/pages/brief-page.tsx')).BriefPage,
  glossary: async () => (await import('#client/pages/glossary-page.tsx')).GlossaryPage,
  search: async () => (await import('#client/pages/search-page.tsx')).SearchPage,
  withdrawn: async () => (await import('#client/pages/withdrawn-page.tsx')).WithdrawnPage,
  article: async () => (await import('#client/pages/article-page.tsx')).ArticlePage,
  'not-found': async () => (await import('#client/pages/not-found-page.tsx')).NotFoundPage,
};

const loaded: { [Kind in ModuleKind]?: PageComponent<Kind> } = {};

/** Loads the component of a kind of page. A failure can be retried; React Router's `lazy` would remember it. */
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

/** @throws if the component of this kind of page has not been loaded */
export function pageComponent<Kind extends ModuleKind>(kind: Kind): PageComponent<Kind> {
  const component = loaded[kind];
  if (!component) throw new Error(`The code of ${kind} pages has not been loaded.`);
  return component as PageComponent<Kind>;
}
