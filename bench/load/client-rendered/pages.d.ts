/** The data of all pages by path, bundled into the script. */
declare module 'virtual:bench/pages' {
  const pages: Record<string, import('#domain/page-data/page-data.ts').PageData>;
  export default pages;
}
