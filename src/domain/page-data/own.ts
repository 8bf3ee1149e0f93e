import type { RichText } from '#domain/markdown/rich-text.ts';
import type { CommonPageData } from './shared.ts';

/** One of the paper's own pages, such as its imprint. */
export interface OwnPageData extends CommonPageData {
  kind: 'own';
  href: string;
  title: string;
  text: RichText;
}
