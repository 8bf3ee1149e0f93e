/** The data of the document's head. */
export interface Head {
  title: string;
  /** the site's name, which ends the document title; not set on the front page, whose title includes it */
  paper?: string;
  description: string;
  /** full URL; not set on error pages */
  canonical?: string;
  /** directives for search engines */
  robots?: string;
  /** Open Graph properties */
  properties?: (readonly [property: string, content: string])[];
  /** previous and next pages, alternate formats */
  links?: HeadLink[];
}

export interface HeadLink {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}
