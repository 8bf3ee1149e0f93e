import type { Anchored, CommonPageData, LanguageAttributes, NamedLink, Pagination } from './shared.ts';

export interface GlossaryTermData extends Anchored, LanguageAttributes {
  term: string;
  /** newest first; one if all stories agree */
  definitions: (LanguageAttributes & { text: string; stories: (NamedLink & LanguageAttributes)[] })[];
  /** number of stories that explain it but are not listed */
  more: number;
}

export interface GlossarySectionData extends Anchored {
  letter: string;
  terms: GlossaryTermData[];
}

export interface GlossaryPageData extends CommonPageData {
  kind: 'glossary';
  /** all letters of the glossary, linked to their sections */
  letters: NamedLink[];
  sections: GlossarySectionData[];
  pagination: Pagination;
}
