/** What stands in the document's head. */
export interface Head {
  /** the page's own title */
  title: string;
  /** the paper's name, which the window's title ends with; the front page's own title has it already */
  paper?: string;
  description: string;
  /** the page's full address; a page that does not exist has none */
  canonical?: string;
  /** what search engines may do with the page */
  robots?: string;
  /** what else is told to whoever shows a link to the page, as properties of Open Graph */
  properties?: (readonly [property: string, content: string])[];
  /** what belongs to the page: the pages before and after it, the same in other formats */
  links?: HeadLink[];
}

export interface HeadLink {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}
