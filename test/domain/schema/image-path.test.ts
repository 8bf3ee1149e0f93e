import { expect, test } from 'vitest';
import { parseArticleFile } from '#domain/reading/article-file.ts';
import { articleFile } from '../../fixtures/content/article.ts';

const saved =
  'Save the picture in the folder "public" and write its path there, such as "/images/site.webp".';
const description =
  'A file in the folder "public", starting with /: /images/site.webp is public/images/site.webp.';
const renamed = (name: string, path: string) =>
  `Rename the file to "${name}", without spaces, %, ? and #, and write "${path}".`;

test.each([
  ['images/pic.jpg', 'Write "/images/pic.jpg" for the file "public/images/pic.jpg".'],
  ['public/images/pic.jpg', 'Write "/images/pic.jpg" for the file "public/images/pic.jpg".'],
  ['./public/pic.jpg', 'Write "/pic.jpg" for the file "public/pic.jpg".'],
  ['\\images\\pic.jpg', 'Write "/images/pic.jpg" for the file "public/images/pic.jpg".'],
  ['/images/pic.jpg ', 'Write "/images/pic.jpg" for the file "public/images/pic.jpg".'],
  ['/images/Photo 1.JPG', renamed('Photo-1.JPG', '/images/Photo-1.JPG')],
  ['/images/Photo%201.JPG', renamed('Photo-1.JPG', '/images/Photo-1.JPG')],
  ['/images/50%.jpg', renamed('50-.jpg', '/images/50-.jpg')],
  ['C:\\news\\pic.jpg', 'Save the picture as "public/images/pic.jpg" and write "/images/pic.jpg".'],
  ['C:\news\temp.jpg', 'Save the picture as "public/images/temp.jpg" and write "/images/temp.jpg".'],
  ['\\\\server\\pic.jpg', 'Save the picture as "public/images/pic.jpg" and write "/images/pic.jpg".'],
  ['~/pic.jpg', 'Save the picture as "public/images/pic.jpg" and write "/images/pic.jpg".'],
  ['/images/pic.jpg?w=300', 'Write "/images/pic.jpg" for the file "public/images/pic.jpg".'],
  ['/images//pic.jpg', 'Write "/images/pic.jpg" for the file "public/images/pic.jpg".'],
  ['cid:pic.jpg@01', saved],
  ['../pic.jpg', 'Save the picture as "public/images/pic.jpg" and write "/images/pic.jpg".'],
  ['https://a.example/pic.jpg', saved],
  ['//a.example/pic.jpg', saved],
  ['', description],
  ['/', description],
])('the path %j of a picture is reported with what to write', (src, fix) => {
  const file = articleFile('a-story', { image: { src, alt: '', width: 16, height: 9 } });
  expect(parseArticleFile(file, undefined).problems).toMatchObject([
    { path: 'image.src', message: expect.stringMatching(/^expected a file path .* or spaces, found "/), fix },
  ]);
});
