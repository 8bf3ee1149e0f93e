import { describePublication } from '#domain/edition/publication.ts';
import type { Content } from '#node/reading/read-content.ts';
import type { EditionSource } from '#node/reading/read-paper.ts';

/** Describes which stories are published: a line for each edition, with its address on the host if there are several. */
export function describeEditions(
  paper: readonly EditionSource[],
  contents: readonly Content[],
  now: Date,
): string[] {
  const [main] = paper;
  return contents.map(({ entries, site }, index) => {
    const address = paper[index]?.address;
    const stories = describePublication(entries, now, site);
    if (!address || contents.length === 1) return stories;
    return `${address.origin === main?.address?.origin ? '' : address.origin}${address.base}: ${stories}`;
  });
}
