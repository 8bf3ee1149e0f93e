import type { Anchored, CommonPageData, NamedLink, Pagination, Passage } from './shared.ts';

/** A term of the paper with what it means. */
export interface GlossaryTermData extends Anchored, Passage {
  term: string;
  /** one where all stories agree; those of the newest stories first */
  definitions: (Passage & { text: string; stories: (NamedLink & Passage)[] })[];
  /** how many further stories explain it */
  more: number;
}

/** The terms under one letter. */
export interface GlossarySectionData extends Anchored {
  letter: string;
  terms: GlossaryTermData[];
}

export interface GlossaryPageData extends CommonPageData {
  kind: 'glossary';
  /** all letters of the glossary, each with the place where it begins */
  letters: NamedLink[];
  sections: GlossarySectionData[];
  pagination: Pagination;
}
