/** The site settings that pages use, generated from site.json. */
declare module 'virtual:gigawatt/site' {
  const site: import('#domain/page-data/site-info.ts').SiteInfo;
  export default site;
}

/** One rule for each category, which sets its hue. */
declare module 'virtual:gigawatt/site.css' {}

/** Loads the code for other languages; undefined if the paper has one edition. */
declare module 'virtual:gigawatt/languages' {
  interface Languages {
    startLanguages(
      queryClient: import('@tanstack/react-query').QueryClient,
      router: import('react-router').DataRouter,
    ): void;
  }
  export const loadLanguages: (() => Promise<Languages>) | undefined;
}

/** Loads the component of the paper's own pages; an empty module if the paper has none. */
declare module 'virtual:gigawatt/own-page' {
  export function loadOwnPage(): Promise<import('#client/app/page-modules.ts').PageModule<'own'>>;
}

/** The prefix of what an edition stores in the browser. The build replaces it. */
declare const __STORED_PREFIX__: string;

/** The note above translated stories; undefined if the edition has none, so that its pages do without the code. */
declare module 'virtual:gigawatt/translation-note' {
  type Props = { original: import('#domain/page-data/article.ts').OriginalStory };
  export const TranslationNote: ((props: Props) => import('react').ReactNode) | undefined;
}

/** The parts of a story's series; undefined if no story of the edition is part of one. */
declare module 'virtual:gigawatt/series' {
  type Props = {
    story: import('#domain/page-data/article.ts').ArticlePageData;
    parts: import('#domain/page-data/article.ts').SeriesPartData[];
  };
  export const Series: ((props: Props) => import('react').ReactNode) | undefined;
}

/** A story's picture; undefined if no story of the edition has one. */
declare module 'virtual:gigawatt/picture' {
  type Props = {
    image: import('#domain/page-data/shared.ts').Image & { file?: string };
    shape: 'wide' | 'lead' | 'square' | 'hero' | 'whole' | 'portrait';
  };
  export const Picture: ((props: Props) => import('react').ReactNode) | undefined;
}

/** Decompresses a WOFF2 font into TrueType. The package has no types. */
declare module 'wawoff2/decompress.js' {
  export default function unpack(font: Uint8Array): Promise<Uint8Array>;
}
