/** The data of all pages by path, as a site that knows no better puts them into its script. */
declare module 'virtual:bench/pages' {
  const pages: Record<string, import('#domain/page-data/page-data.ts').PageData>;
  export default pages;
}
