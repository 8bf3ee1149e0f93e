import { partFilter } from '#domain/search/index-contract.ts';
import { isUnspacedRun, spaceOut } from '#domain/search/spaced-letters.ts';
import type { Pagefind } from './pagefind.ts';

/** A letter that no word ends with. */
const noEnd = 'ꙮ';

/**
 * The parts that know all words of a search. Pagefind leaves a word out that a part does not know, or takes the
 * longest known beginning of it, and would find stories that lack it.
 */
export async function partsWithAll<Part extends { name: string }>(
  pagefind: Pagefind,
  term: string,
  parts: readonly Part[],
): Promise<Part[]> {
  let matching = [...parts];
  // A phrase in quotes is found whole or not at all.
  for (const word of term.startsWith('"') ? [] : term.split(' ')) {
    const { filters: whole } = await pagefind.search(`"${word}"`, { filters: {} });
    const known = await Promise.all(
      matching.map(async ({ name: part }) => {
        if (whole[partFilter]?.[part]) return true;
        const idsOf = async (text: string) =>
          (await pagefind.search(text, { filters: { [partFilter]: part } })).results
            .map(({ id }) => id)
            .sort();
        const [found, without] = await Promise.all([idsOf(word), idsOf(word + noEnd)]);
        return found.length > 0 && found.join() !== without.join();
      }),
    );
    matching = matching.filter((_, index) => known[index]);
  }
  return matching;
}

/** What is searched for, as the index knows words; null where only filters are. */
export function termOf(text: string): string | null {
  if (text === '') return null;
  // Letters that are words of their own have to stand side by side.
  return isUnspacedRun(text) && [...text].length > 1 ? `"${spaceOut(text)}"` : spaceOut(text);
}
