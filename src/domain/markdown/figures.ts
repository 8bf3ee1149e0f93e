import type { Token } from 'markdown-it';
import { explainImagePath, imagePath, imagePathForm } from '#domain/schema/image-path.ts';
import { findDamage, findFileName, findMarkup } from '#domain/schema/plain-text.ts';
import { type MarkdownProblem, quote } from './markdown-faults.ts';
import type { Block, Figure } from './rich-text.ts';

type Fault = Omit<MarkdownProblem, 'line'>;

const altFix = 'Describe it for readers who cannot see it: ![what it shows](/images/site.webp).';
const pathFix =
  'Save the picture in the folder "public" and write its path there, such as /images/site.webp.';

/**
 * Reads a picture that is alone in its paragraph. Its title is its caption.
 *
 * @returns the figure, or what is wrong with it
 */
export function readFigure(picture: Token): { figure: Figure } | { fault: Fault } {
  const src = String(picture.attrGet('src') ?? '');
  const title = String(picture.attrGet('title') ?? '').trim();
  const alt = altOf(picture);
  if (!imagePath.test(src))
    return {
      fault: {
        message: `a picture is at ${quote(src)}; expected ${imagePathForm}`,
        fix: explainImagePath(src) ?? pathFix,
      },
    };
  if (alt === '') return { fault: { message: `the picture ${src} is not described`, fix: altFix } };
  const fault =
    findFileName(alt) ?? [alt, title].map((text) => findMarkup(text) ?? findDamage(text)).find(Boolean);
  if (fault) return { fault: { ...fault, message: `the picture ${src}: ${fault.message}` } };
  return { figure: { type: 'figure', image: { src, alt }, ...(title && { caption: [title] }) } };
}

/** The words of a picture's description, without formatting and without what is nested in it. */
function altOf({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) => (type.endsWith('break') ? ' ' : type === 'image' ? '' : content))
    .join('')
    .trim();
}

/**
 * Reads the content of a figure that is a directive: a picture, and its caption.
 *
 * @returns the figure, or what is wrong with it
 */
export function readCaptionedFigure(blocks: readonly Block[]): { figure: Figure } | { fault: Fault } {
  const [figure, caption, ...others] = blocks;
  if (figure?.type === 'figure' && !figure.caption && caption?.type === 'paragraph' && others.length === 0)
    return { figure: { ...figure, caption: caption.children } };
  return {
    fault: {
      message: 'a figure is not one picture and its caption',
      fix: 'Write the picture without a caption, an empty line, and the caption as one paragraph.',
    },
  };
}
