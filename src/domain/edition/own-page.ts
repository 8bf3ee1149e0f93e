import type { RichText } from '#domain/markdown/rich-text.ts';
import type { OwnPageName } from '#domain/schema/site.ts';

/** One of the paper's own pages, such as its imprint. */
export interface OwnPage extends OwnPageName {
  /** path of its file, relative to the project */
  file: string;
  /** what follows the title; its headings begin at level 2 */
  text: RichText;
  /** its links to pages of the paper and to parts of its own, each with its line */
  links: readonly { line: number; href: string }[];
}
