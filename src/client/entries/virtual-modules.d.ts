/** The paper's settings as every page shows them; the build's plugin makes the module from site.json. */
declare module 'virtual:gigawatt/site' {
  const site: import('#domain/page-data/site-info.ts').SiteInfo;
  export default site;
}

/** One rule a category, which sets its hue. */
declare module 'virtual:gigawatt/categories.css' {}

/** Unpacks a WOFF2 file into the TrueType font that it holds; the package brings no types. */
declare module 'wawoff2/decompress.js' {
  export default function unpack(font: Uint8Array): Promise<Uint8Array>;
}
