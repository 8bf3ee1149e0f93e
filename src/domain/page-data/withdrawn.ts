import type { CategoryLink, CommonPageData, DateText, Passage } from './shared.ts';

/** A story that has been withdrawn: its address and headline stay, in place of its text stands when and why. */
export interface WithdrawnPageData extends CommonPageData, Passage {
  kind: 'withdrawn';
  title: string;
  category: CategoryLink;
  published: DateText;
  withdrawn: DateText;
  /** in the story's language */
  reason: string;
}
