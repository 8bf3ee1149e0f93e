import { foldForSearch } from '#domain/search/fold-letters.ts';
import { partFilter } from '#domain/search/index-contract.ts';
import { queryPhrases, quotedPhrase } from '#domain/search/query-phrases.ts';
import type { Pagefind } from './pagefind.ts';

/** A character that no word contains. */
const rareCharacter = 'ꙮ';

/**
 * Finds the parts that contain all words of a search. In other parts, Pagefind drops an unknown word or shortens it to a
 * known prefix, and so returns stories that lack it.
 */
export async function partsWithAllWords<Part extends { name: string }>(
  pagefind: Pagefind,
  term: string,
  parts: readonly Part[],
): Promise<Part[]> {
  let matching = [...parts];
  // A quoted phrase is only found as a whole.
  for (const word of term.startsWith('"') ? [] : term.split(' ')) {
    const { filters: whole } = await pagefind.search(`"${word}"`, { filters: {} });
    const isKnown = await Promise.all(
      matching.map(async ({ name: part }) => {
        if (whole[partFilter]?.[part]) return true;
        const idsOf = async (text: string) =>
          (await pagefind.search(text, { filters: { [partFilter]: part } })).results
            .map(({ id }) => id)
            .sort();
        const [found, without] = await Promise.all([idsOf(word), idsOf(word + rareCharacter)]);
        return found.length > 0 && found.join() !== without.join();
      }),
    );
    matching = matching.filter((_, index) => isKnown[index]);
  }
  return matching;
}

/** Turns a search text into a Pagefind term; null for a search by filters only. */
export function toSearchTerm(text: string): string | null {
  if (text === '') return null;
  const phrases = queryPhrases(text).map((words) => words.map(foldForSearch));
  const words = phrases.flat().join(' ');
  const isPhrase =
    phrases.length === 1 && ((phrases[0]?.length ?? 0) > 1 || quotedPhrase(text) !== undefined);
  return isPhrase ? `"${words}"` : words;
}
