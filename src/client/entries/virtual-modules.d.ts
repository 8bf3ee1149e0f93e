/** The site settings that pages use, generated from site.json. */
declare module 'virtual:gigawatt/site' {
  const site: import('#domain/page-data/site-info.ts').SiteInfo;
  export default site;
}

/** One rule for each category, which sets its hue. */
declare module 'virtual:gigawatt/site.css' {}

/** Decompresses a WOFF2 font into TrueType. The package has no types. */
declare module 'wawoff2/decompress.js' {
  export default function unpack(font: Uint8Array): Promise<Uint8Array>;
}
