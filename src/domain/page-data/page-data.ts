import type { ArticlePageData } from './article.ts';
import type { BriefPageData } from './brief.ts';
import type { GlossaryPageData } from './glossary.ts';
import type { FrontPageData, ListingPageData, TopicsPageData } from './lists.ts';
import type { OwnPageData } from './own.ts';
import type { SavedPageData } from './saved.ts';
import type { SearchPageData } from './search.ts';
import type { SettingsPageData } from './settings.ts';
import type { WithdrawnPageData } from './withdrawn.ts';

/** The data from which the build and the browser render a page. */
export type PageData =
  | FrontPageData
  | ListingPageData
  | TopicsPageData
  | BriefPageData
  | GlossaryPageData
  | ArticlePageData
  | WithdrawnPageData
  | OwnPageData
  | SavedPageData
  | SearchPageData
  | SettingsPageData;

export type PageKind = PageData['kind'];
