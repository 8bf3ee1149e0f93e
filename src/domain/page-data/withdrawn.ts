import type { CategoryLink, CommonPageData, DateText, LanguageAttributes } from './shared.ts';

/** A withdrawn story: its URL and headline remain, with the date and reason instead of the text. */
export interface WithdrawnPageData extends CommonPageData, LanguageAttributes {
  kind: 'withdrawn';
  title: string;
  category: CategoryLink;
  published: DateText;
  withdrawn: DateText;
  /** in the story's language */
  reason: string;
}
