import type { Anchored, CategoryLink, CommonPageData, DateText, Passage, TakeawayData } from './shared.ts';

/** A story in the brief: its key points or, where it has none, its summary. */
export interface BriefStoryData extends Anchored, Passage {
  href: string;
  title: string;
  takeaways: Pick<TakeawayData, 'lead' | 'text'>[];
  summary?: string;
}

/** The stories of the brief that belong to one category. */
export interface BriefSectionData extends Anchored {
  category: CategoryLink;
  stories: BriefStoryData[];
}

export interface BriefPageData extends CommonPageData {
  kind: 'brief';
  /** how many stories there are */
  count: number;
  /** the day of the newest story, and of the oldest one where that is another */
  newest?: DateText;
  oldest?: DateText;
  /** how long it takes to read what stands here */
  minutes: number;
  sections: BriefSectionData[];
}
