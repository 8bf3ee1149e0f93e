import type { Anchored, CommonPageData, NamedLink, Pagination, Passage } from './shared.ts';

export interface GlossaryTermData extends Anchored, Passage {
  term: string;
  /** newest first; one if all stories agree */
  definitions: (Passage & { text: string; stories: (NamedLink & Passage)[] })[];
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
