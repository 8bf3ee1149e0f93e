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
  /** previous and next pages, alternate formats, the page in other languages */
  links?: HeadLink[];
  /** the paper's other editions; not set if it has only one */
  languages?: LanguageLink[];
}

/** A link to the page in another edition, or to the nearest one there. */
export interface LanguageLink {
  /** a language tag */
  lang: string;
  /** the language's name in that language */
  name: string;
  href: string;
  /** that the page is not available there and what opens instead, in that language; not set if it is */
  note?: string;
}

export interface HeadLink {
  rel: string;
  href: string;
  type?: string;
  title?: string;
  /** as React names the attribute */
  hrefLang?: string;
}
