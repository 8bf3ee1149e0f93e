import type { ImageObject, Thing } from 'schema-dts';
import { plainText } from '#domain/markdown/rich-text.ts';
import type { QuestionData } from '#domain/page-data/article.ts';
import type { WholeImage } from '#domain/page-data/shared.ts';

/** Describes a picture for search engines (https://schema.org/ImageObject). */
export function describeImage(image: WholeImage, absolute: (href: string) => string): ImageObject {
  const { file, width, height, caption, credit, licence, licenceUrl } = image;
  return {
    '@type': 'ImageObject',
    url: absolute(file),
    // What caption, credit and licence apply to, for Google.
    ...((caption || credit || licence) && { contentUrl: absolute(file) }),
    width: `${width}`,
    height: `${height}`,
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
    ...(licence && describeLicence(licence, licenceUrl)),
  };
}

/** A text such as “© The agency” says whose the picture is, and allows nothing. */
function describeLicence(name: string, url?: string): Pick<ImageObject, 'license' | 'copyrightNotice'> {
  if (url === undefined && /^(?:©|\(c\)|copyright\b)/i.test(name)) return { copyrightNotice: name };
  return { license: url ?? { '@type': 'CreativeWork', name } };
}

/** Describes questions and their answers (https://schema.org/FAQPage). */
export function describeQuestions(questions: readonly QuestionData[]): Thing {
  return {
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: plainText(answer) },
    })),
  };
}
