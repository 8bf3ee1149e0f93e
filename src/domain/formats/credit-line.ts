import type { WholeImage } from '#domain/page-data/shared.ts';

/** The credit and licence of a picture in one line; empty if it has neither. */
export function creditLine({ credit, licence }: Pick<WholeImage, 'credit' | 'licence'>): string {
  return [credit, licence].filter((part) => part !== undefined).join(' · ');
}
