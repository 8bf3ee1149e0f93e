import { shareImageSize } from '#domain/addresses/paths.ts';
import { type CoverDrawing, coverOpacities, drawCover } from '#domain/covers/cover-art.ts';
import type { TokenColours } from './colours.ts';
import type { FontChooser } from './share-fonts.ts';
import type { ShareImage } from './share-image.ts';
import { prepareText, type ShareText } from './share-text.ts';

/** All lengths are in pixels. */
const { width: imageWidth, height: imageHeight } = shareImageSize;
const margin = 64;
const contentWidth = imageWidth - 2 * margin;
const bandHeight = 220;
const footerTop = 542;
const kickerSize = 28;
const kickerSquare = 18;
const footerSize = 34;

/**
 * Draws a share image as SVG, with text as outlines.
 *
 * @returns the SVG, and the graphemes without a glyph; a text that has some is omitted entirely
 */
export async function drawShareImage(
  image: ShareImage,
  chooseFonts: FontChooser,
  colour: TokenColours,
): Promise<{ svg: string; missing: string[] }> {
  const [kicker, title, footer] = await Promise.all([
    prepareText(chooseFonts, image.kicker?.text ?? '', image.language),
    prepareText(chooseFonts, image.title, image.titleLanguage),
    prepareText(chooseFonts, image.footer, image.language),
  ]);
  const hasTitle = isDrawable(title);
  // Without a title, the cover takes its room.
  const band = hasTitle ? bandHeight : footerTop - (isDrawable(kicker) ? 2 * kickerSize : 0) - margin / 2;
  const titleTop = band + (image.kicker ? 80 : 40);
  const side = title.direction;
  const parts = [
    ...drawCovers(image, band, colour),
    `<rect y="${band}" width="${imageWidth}" height="${imageHeight - band}" fill="${colour('paper')}"/>`,
    await drawKicker(kicker, band + 58, side, colour('category-text', image.kicker?.hue)),
    hasTitle ? await drawTitle(title, image.sizes, titleTop, colour('ink')) : '',
    `<path fill="${colour('rule-strong')}" d="M${margin} ${footerTop}h${contentWidth}v1h${-contentWidth}zm0 4h${contentWidth}v1h${-contentWidth}z"/>`,
    await drawLine(footer, footerSize, footerTop + 54, side, colour('ink')),
  ];
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${imageWidth} ${imageHeight}">${parts.join('')}</svg>`,
    missing: [...kicker.missing, ...title.missing, ...footer.missing],
  };
}

const isDrawable = ({ text, missing }: ShareText) => text !== '' && missing.length === 0;

/** Draws covers side by side. A single cover is not clipped, since the paper is drawn over the rest of it. */
function drawCovers({ covers }: ShareImage, height: number, colour: TokenColours): string[] {
  return covers.map(({ seed, motif, hue }, index) => {
    const left = Math.round((index * imageWidth) / covers.length);
    const width = Math.round(((index + 1) * imageWidth) / covers.length) - left;
    const cover = drawCover(seed, motif);
    const tokens = ['category-ground', 'category-art'] as const;
    const [back, front] = cover.isInverse ? tokens.toReversed() : tokens;
    const ground = `<rect x="${left}" width="${width}" height="${height}" fill="${colour(back, hue)}"/>`;
    const art = drawArt(cover, colour(front, hue));
    const scale = Math.max(width / cover.width, height / cover.height);
    const x = (width - scale * cover.width) / 2;
    const y = (height - scale * cover.height) / 2;
    const scaled = `<g transform="matrix(${scale} 0 0 ${scale} ${x} ${y})">${art}</g>`;
    // Clipping takes longer than drawing everything inside.
    if (covers.length === 1) return ground + scaled;
    return `${ground}<svg x="${left}" width="${width}" height="${height}">${scaled}</svg>`;
  });
}

function drawArt({ paths }: CoverDrawing, colour: string): string {
  const elements = paths.map(({ d, strength, width, dash }) => {
    // Opacity of fill and stroke, since an opacity attribute would need a layer.
    const opacity = coverOpacities[strength];
    const paint = width
      ? `fill="none" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ''}`
      : `fill="${colour}" fill-opacity="${opacity}"`;
    return `<path d="${d}" ${paint}/>`;
  });
  return elements.join('');
}

type Side = ShareText['direction'];

/** The left edge of something that is aligned with the start of the title. */
const leftOf = (width: number, side: Side, indent = 0) =>
  side === 'ltr' ? margin + indent : imageWidth - margin - indent - width;

/** Draws the category's name after a square, as on pages. */
async function drawKicker(text: ShareText, baseline: number, side: Side, fill: string): Promise<string> {
  if (!isDrawable(text)) return '';
  const left = leftOf(kickerSquare, side);
  const square = `<rect x="${left}" y="${baseline - kickerSquare}" width="${kickerSquare}" height="${kickerSquare}" fill="${fill}"/>`;
  return square + (await drawLine(text, kickerSize, baseline, side, fill, kickerSquare + 14));
}

async function drawLine(
  text: ShareText,
  size: number,
  baseline: number,
  side: Side,
  fill: string,
  indent = 0,
): Promise<string> {
  if (!isDrawable(text)) return '';
  const { lines } = await text.fit({ width: contentWidth - indent, height: 1.5 * size, sizes: [size] });
  const [line] = lines;
  return line ? `<g fill="${fill}">${line.draw(leftOf(line.width, side, indent), baseline)}</g>` : '';
}

async function drawTitle(
  text: ShareText,
  sizes: readonly number[],
  top: number,
  fill: string,
): Promise<string> {
  const { size, lines } = await text.fit({ width: contentWidth, height: footerTop - top - 12, sizes });
  const lineHeight = text.lineHeight * size;
  const letters = lines.map((line, index) =>
    line.draw(leftOf(line.width, text.direction), top + (index + 0.5) * lineHeight + 0.3 * size),
  );
  return `<g fill="${fill}">${letters.join('')}</g>`;
}
