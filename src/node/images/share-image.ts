import { shareImageSize } from '#domain/addresses/paths.ts';
import { coverOpacities, coverSize, drawCover } from '#domain/covers/cover-art.ts';
import type { Motif } from '#domain/covers/motifs.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { directionOf } from '#lib/text/languages.ts';
import { slugify } from '#lib/text/slug.ts';
import type { TokenColours } from './colours.ts';
import type { ShareFonts } from './share-fonts.ts';
import { prepareText, type ShareText } from './share-text.ts';

/** In bytes: some services show no picture that takes long to fetch. */
export const shareLimit = 60 * 1024;

/** What a share image shows: an article's, or the site's. Two that are equal look the same. */
export interface ShareImage {
  covers: { seed: string; motif: Motif; hue: number }[];
  /** the section, with the hue of its name */
  kicker?: { text: string; hue: number };
  title: string;
  titleLanguage: string;
  /** below everything: the paper's name, or its motto on the site's own picture */
  foot: string;
  /** of kicker and foot */
  language: string;
  sizes: readonly number[];
}

/** The sizes of a title, in pixels: a long one shrinks, and is cut where the last is still too large. */
const storySizes = [108, 96, 84, 76, 68, 60, 54, 48, 44, 40];
const nameSizes = [128, 118, ...storySizes];
/** So many covers stand side by side on the site's picture. */
const mostCovers = 8;

/** The picture of an article. */
export function storyImage(
  {
    slug,
    title,
    category,
    language,
  }: { slug: string; title: string; category: string; language?: string | undefined },
  site: SiteContent,
): ShareImage {
  const { hue = 0, motif = 'mosaic' } = site.categories.find(({ name }) => name === category) ?? {};
  return {
    covers: [{ seed: slug, motif, hue }],
    kicker: { text: category, hue },
    title,
    titleLanguage: language ?? site.language,
    foot: site.name,
    language: site.language,
    sizes: storySizes,
  };
}

/** The picture of the site: the covers of its sections, its name and its motto. */
export function siteImage({ name, tagline, language, categories }: SiteContent): ShareImage {
  return {
    covers: categories
      .slice(0, mostCovers)
      .map(({ name: category, motif, hue }) => ({ seed: slugify(category), motif, hue })),
    title: name,
    titleLanguage: language,
    foot: tagline,
    language,
    sizes: nameSizes,
  };
}

const margin = 64;
const bandHeight = 220;
/** Where the foot begins: what is above belongs to the title. */
const footTop = 542;
const kickerSize = 28;
const footSize = 34;

/**
 * Draws a share image as SVG, with its letters as shapes.
 *
 * @returns the drawing, and the characters that no font has: a text with one of them is left out as a whole
 */
export async function drawShareImage(
  image: ShareImage,
  fonts: ShareFonts,
  colour: TokenColours,
): Promise<{ svg: string; missing: string[] }> {
  const { width, height } = shareImageSize;
  const own = { language: image.language, direction: directionOf(image.language) };
  const titleLanguage = { language: image.titleLanguage, direction: directionOf(image.titleLanguage) };
  const [kicker, title, foot] = await Promise.all([
    prepareText(fonts, image.kicker?.text ?? '', own),
    prepareText(fonts, image.title, titleLanguage),
    prepareText(fonts, image.foot, own),
  ]);
  const hasTitle = canBeSet(title);
  // Without a title there is the more of the cover.
  const band = hasTitle ? bandHeight : footTop - (canBeSet(kicker) ? 2 * kickerSize : 0) - margin / 2;
  const kickerBaseline = band + 58;
  const titleTop = band + (image.kicker ? 80 : 40);
  const side = title.direction;
  const parts = [
    ...drawBand(image, band, colour),
    `<rect y="${band}" width="${width}" height="${height - band}" fill="${colour('paper')}"/>`,
    await setKicker(kicker, image.kicker?.hue ?? 0, kickerBaseline, side, colour),
    hasTitle ? await setTitle(title, image.sizes, titleTop, colour) : '',
    `<path fill="${colour('rule-strong')}" d="M${margin} ${footTop}h${width - 2 * margin}v1h${2 * margin - width}zm0 4h${width - 2 * margin}v1h${2 * margin - width}z"/>`,
    await setLine(foot, footSize, footTop + 54, side, colour('ink')),
  ];
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`,
    missing: [...kicker.missing, ...title.missing, ...foot.missing],
  };
}

const canBeSet = ({ text, missing }: ShareText) => text !== '' && missing.length === 0;

/** Covers side by side, each cropped to its part of the band; one alone reaches below it, where paper covers it. */
function drawBand({ covers }: ShareImage, height: number, colour: TokenColours): string[] {
  return covers.map(({ seed, motif, hue }, index) => {
    const left = Math.round((index * shareImageSize.width) / covers.length);
    const width = Math.round(((index + 1) * shareImageSize.width) / covers.length) - left;
    const ground = `<rect x="${left}" width="${width}" height="${height}" fill="${colour('category-ground', hue)}"/>`;
    const art = drawArt(seed, motif, colour('category-art', hue));
    const scale = Math.max(width / coverSize.width, height / coverSize.height);
    const x = left + (width - scale * coverSize.width) / 2;
    const y = (height - scale * coverSize.height) / 2;
    const placed = `<g transform="matrix(${scale} 0 0 ${scale} ${x - left} ${y})">${art}</g>`;
    // An element that crops takes more time to draw than all that is in it.
    if (covers.length === 1) return ground + placed;
    return `${ground}<svg x="${left}" width="${width}" height="${height}">${placed}</svg>`;
  });
}

function drawArt(seed: string, motif: Motif, colour: string): string {
  const paths = drawCover(seed, motif).map(({ d, strength, width, dash }) => {
    // Not the opacity of the whole, for which a layer of its own would be drawn.
    const opacity = coverOpacities[strength];
    const paint = width
      ? `fill="none" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ''}`
      : `fill="${colour}" fill-opacity="${opacity}"`;
    return `<path d="${d}" ${paint}/>`;
  });
  return paths.join('');
}

type Side = 'ltr' | 'rtl';

const room = shareImageSize.width - 2 * margin;

/** The section's name, with the square that stands before it on pages. */
async function setKicker(
  text: ShareText,
  hue: number,
  baseline: number,
  side: Side,
  colour: TokenColours,
): Promise<string> {
  if (!canBeSet(text)) return '';
  const square = 18;
  const left = side === 'ltr' ? margin : shareImageSize.width - margin - square;
  const fill = colour('category-text', hue);
  const letters = await setLine(text, kickerSize, baseline, side, fill, square + 14);
  return `<rect x="${left}" y="${baseline - square}" width="${square}" height="${square}" fill="${fill}"/>${letters}`;
}

/** One line, at the side from which the title is read. */
async function setLine(
  text: ShareText,
  size: number,
  baseline: number,
  side: Side,
  fill: string,
  indent = 0,
): Promise<string> {
  if (!canBeSet(text)) return '';
  const { lines } = await text.fit({ width: room - indent, height: 1.5 * size, sizes: [size] });
  const [line] = lines;
  if (!line) return '';
  const left = side === 'ltr' ? margin + indent : shareImageSize.width - margin - indent - line.width;
  return `<g fill="${fill}">${line.draw(left, baseline)}</g>`;
}

async function setTitle(
  text: ShareText,
  sizes: readonly number[],
  top: number,
  colour: TokenColours,
): Promise<string> {
  const { size, lines } = await text.fit({ width: room, height: footTop - top - 12, sizes });
  const step = text.leading * size;
  const letters = lines.map((line, index) => {
    const left = text.direction === 'ltr' ? margin : shareImageSize.width - margin - line.width;
    return line.draw(left, top + (index + 0.5) * step + 0.3 * size);
  });
  return `<g fill="${colour('ink')}">${letters.join('')}</g>`;
}
