import {
  colourOf,
  lowestContrast,
  minContrasts,
  type Palette,
  papersOf,
  type Theme,
  themes,
} from '#domain/appearance/palette.ts';
import { findNearestTone, toHex } from '#domain/appearance/tones.ts';
import { createProblem, type Problem } from '#domain/reading/problems.ts';
import type { JsonPath, SourceFile } from '#domain/reading/source-file.ts';
import type { SiteColours } from '#domain/schema/colours.ts';
import type { SiteContent } from '#domain/schema/site.ts';

/** A contrast that is too low. */
interface Fault {
  /** what the colour is compared with */
  with: string;
  ratio: number;
  min: number;
}

type FindFault = (colour: string) => Fault | undefined;

/**
 * Checks the contrast of the colours in site.json, in both themes.
 *
 * @param standard the colours of src/client/styles/tokens.css, for those that are not set
 */
export function checkColours(
  source: SourceFile,
  { colours = {}, categories }: Pick<SiteContent, 'colours' | 'categories'>,
  standard: Palette,
): Problem[] {
  return themes.flatMap((theme) => {
    const paperFault = createPaperCheck(standard, categories, theme);
    const faultyPaper = report(source, colours, 'paper', theme, paperFault);
    // No ink is legible on it.
    if (faultyPaper) return faultyPaper;
    const backgrounds = papersOf(standard, colours.paper, theme);
    return (['ink', 'accent'] as const).flatMap((field) => {
      const findFault: FindFault = (colour) => {
        const { ratio, background } = lowestContrast(colour, backgrounds);
        const min = minContrasts[field];
        const tone = background === backgrounds[0] ? 'the paper' : 'a tone of the paper';
        return ratio < min ? { with: `${background}, ${tone},`, ratio, min } : undefined;
      };
      return report(source, colours, field, theme, findFault) ?? [];
    });
  });
}

/** A paper must allow an ink, and the names of categories must be legible on it. */
function createPaperCheck(standard: Palette, categories: SiteContent['categories'], theme: Theme): FindFault {
  const strongest = theme === 'light' ? 'black' : 'white';
  const texts = [
    { colour: strongest, name: `${strongest} ink`, min: minContrasts.ink },
    ...categories.map(({ name, hue }) => ({
      colour: toHex(colourOf(standard, 'category-text')[theme].replace('var(--hue)', String(hue))),
      name: `the name of the category “${name}”`,
      min: minContrasts['category-text'],
    })),
  ];
  return (paper) => {
    const backgrounds = papersOf(standard, { light: paper, dark: paper }, theme);
    const [worst] = texts
      .map(({ colour, name, min }) => ({ with: name, ratio: lowestContrast(colour, backgrounds).ratio, min }))
      .filter(({ ratio, min }) => ratio < min)
      .sort((one, other) => one.ratio / one.min - other.ratio / other.min);
    return worst;
  };
}

/** Reports a colour that settings name for a theme, with the nearest one that passes. */
function report(
  source: SourceFile,
  colours: SiteColours,
  field: keyof SiteColours,
  theme: Theme,
  findFault: FindFault,
): Problem | undefined {
  const value = colours[field];
  const isSingle = typeof value === 'string';
  // The dark one of a single colour is made so that it passes.
  if (value === undefined || (isSingle && theme === 'dark')) return undefined;
  const colour = isSingle ? value : value[theme];
  const fault = findFault(colour);
  if (!fault) return undefined;
  const nearest = findNearestTone(colour, (tone) => !findFault(tone));
  const path: JsonPath = isSingle ? ['colours', field] : ['colours', field, theme];
  // Rounded down, so that it never reads as if it were enough.
  const ratio = (Math.floor(fault.ratio * 100) / 100).toFixed(2);
  return createProblem(
    source,
    path,
    `${colour} has a contrast of ${ratio}:1 with ${fault.with} in the ${theme} theme; it needs ${fault.min}:1`,
    `Use "${nearest}", the nearest colour of this hue that has it.`,
  );
}
