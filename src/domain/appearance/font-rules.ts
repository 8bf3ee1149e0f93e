import type { FontFace, SystemFont, Typeface } from '#domain/schema/fonts.ts';
import type { SiteContent } from '#domain/schema/site.ts';

const systemFamilies: Record<SystemFont, string> = {
  'system-serif': 'ui-serif,Georgia,Cambria,"Noto Serif","Times New Roman",serif',
  'system-sans': 'var(--sans)',
};

type Fonts = Pick<SiteContent, 'fonts' | 'typefaces'>;

/** Whether the standard font is in use, so that readers load it. */
export function usesStandardFont({ fonts }: Pick<SiteContent, 'fonts'>): boolean {
  return fonts?.text === undefined;
}

/** The typefaces of a paper, each once. */
export function listTypefaces({ typefaces = {} }: Pick<SiteContent, 'typefaces'>): Typeface[] {
  return [...new Map(Object.values(typefaces).map((typeface) => [typeface.name, typeface])).values()];
}

/**
 * Creates the `@font-face` rules of the paper's own fonts.
 *
 * @param addressOf returns the address of a file in the public folder
 */
export function fontFaces(site: Fonts, addressOf: (src: string) => string): string[] {
  return listTypefaces(site).flatMap(({ name, faces, fallbackFaces }) => [
    ...faces.map(
      ({ src, weights, isItalic }) =>
        `@font-face{font-family:"${name}";src:url(${JSON.stringify(addressOf(src))}) format("woff2");font-weight:${[...new Set(weights)].join(' ')};${isItalic ? 'font-style:italic;' : ''}font-display:swap}`,
    ),
    fallbackFaces,
  ]);
}

/**
 * Creates the rules of the paper's own choice of fonts; none without it. All text has `--serif`. Where headings have
 * another font, the text inherits the one of the root, and `--serif`, which headings and the paper's name have, is theirs.
 */
export function fontRules(site: Fonts): string[] {
  const text = familyOf(site, 'text');
  const headings = familyOf(site, 'headings');
  return [
    ...(text ? [`:root{--serif:${text}}`] : []),
    ...(headings && headings !== text
      ? [
          `@layer base{:root{font-family:var(--serif)}body{--serif:${headings};font-family:inherit}h1,h2,h3,h4,h5,h6{font-family:var(--serif)}}`,
        ]
      : []),
  ];
}

function familyOf({ fonts = {}, typefaces = {} }: Fonts, use: 'text' | 'headings'): string | undefined {
  const font = fonts[use];
  return typeof font === 'string' ? systemFamilies[font] : typefaces[use]?.family;
}

/** The weights that texts and headings mostly have. */
export const usualWeights = { text: 400, headings: 600 };

/** The upright face of a font that is nearest to a weight; undefined if it has only italic ones. */
export function nearestFace<Face extends Pick<FontFace, 'weights' | 'isItalic'>>(
  faces: readonly Face[],
  weight: number,
): Face | undefined {
  const distance = ({ weights: [min, max] }: Face) => Math.max(min - weight, weight - max, 0);
  return faces.filter(({ isItalic }) => !isItalic).sort((one, other) => distance(one) - distance(other))[0];
}

/** The face of headings, if they have a font of the paper's own. */
export function headingFace({ fonts = {}, typefaces = {} }: Fonts): FontFace | undefined {
  const typeface = fonts.headings === undefined ? typefaces.text : typefaces.headings;
  return typeface && nearestFace(typeface.faces, usualWeights.headings);
}
