import type {
  Anchored,
  CategoryLink,
  CommonPageData,
  DateText,
  LanguageAttributes,
  TakeawayData,
} from './shared.ts';

/**
 * A story with its key points, or none: then its summary is shown. Category, tags and summary also decide whether it is
 * muted.
 */
export interface BriefStoryData extends Anchored, LanguageAttributes {
  slug: string;
  href: string;
  title: string;
  /** what the story is, in the paper's language; unset for news */
  label?: string;
  category: CategoryLink;
  takeaways: Omit<TakeawayData, 'id'>[];
  summary: string;
  /** names */
  tags: string[];
}

export interface BriefSectionData extends Anchored {
  /** not set on the first section, which has the lead and the latest stories of all categories */
  category?: CategoryLink;
  stories: BriefStoryData[];
}

export interface BriefPageData extends CommonPageData {
  kind: 'brief';
  /** number of stories */
  count: number;
  /** dates of the newest story and, if different, of the oldest one */
  newest?: DateText;
  oldest?: DateText;
  /** reading time of the page */
  minutes: number;
  sections: BriefSectionData[];
}
