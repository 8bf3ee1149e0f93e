import type { WholeImage } from '#domain/page-data/shared.ts';

/** A credit or a licence; one with an address is a link. */
export interface CreditPart {
  text: string;
  href?: string;
}

/** The credit and licence of a picture, for one line. */
export function creditLine({
  credit,
  licence,
  licenceUrl,
}: Pick<WholeImage, 'credit' | 'licence' | 'licenceUrl'>): CreditPart[] {
  return [
    ...(credit ? [{ text: credit }] : []),
    ...(licence ? [{ text: licence, ...(licenceUrl && { href: licenceUrl }) }] : []),
  ];
}

/** What stands between the parts. */
export const creditSeparator = ' · ';
