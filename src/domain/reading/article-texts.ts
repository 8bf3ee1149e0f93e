import { mapRichText } from '#domain/markdown/map-rich-text.ts';
import type { RichText } from '#domain/markdown/rich-text.ts';
import type { ArticleContent } from '#domain/schema/article.ts';
import type { JsonPath } from './source-file.ts';

/** Lists the Markdown texts of an article in reading order, with their places in its file. */
export function articleTexts({
  body,
  analysis = [],
  impact,
  faq = [],
}: Partial<ArticleContent>): [path: JsonPath, text: RichText][] {
  return [
    ...(body ? [[['body'], body] satisfies [JsonPath, RichText]] : []),
    ...analysis.map((section, index): [JsonPath, RichText] => [['analysis', index, 'body'], section.body]),
    ...(impact ? [[['impact'], impact] satisfies [JsonPath, RichText]] : []),
    ...faq.map(({ answer }, index): [JsonPath, RichText] => [['faq', index, 'answer'], answer]),
  ];
}

/** A picture that an article names. */
export interface NamedPicture {
  /** of the field that names it */
  path: JsonPath;
  /** its path in the public folder */
  src: string;
}

/** Lists all pictures of an article, that of its field `image` first. */
export function namedPictures(
  image: Pick<NamedPicture, 'src'> | undefined,
  inTexts: readonly NamedPicture[] = [],
): NamedPicture[] {
  return [...(image ? [{ path: ['image', 'src'], src: image.src }] : []), ...inTexts];
}

/** Lists the pictures in an article's texts. */
export function picturesInTexts(article: Partial<ArticleContent>): NamedPicture[] {
  return articleTexts(article).flatMap(([path, text]) => picturesIn(text).map((src) => ({ path, src })));
}

/** Lists the paths of the pictures in a text. */
export function picturesIn(text: RichText): string[] {
  const pictures: string[] = [];
  mapRichText(text, {
    href: (href) => href,
    heading: (heading) => heading,
    figure(figure) {
      pictures.push(figure.image.src);
      return figure;
    },
  });
  return pictures;
}
