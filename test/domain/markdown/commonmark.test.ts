import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { htmlFix, isAllowedLink, linkFix, pictureFix } from '#domain/markdown/markdown-faults.ts';
import { richTextToHtml } from '#domain/markdown/write-html.ts';
import { comparableHtml, comparedExamples, examples } from '../../fixtures/formats/commonmark.ts';
import { addressesOf } from '../../fixtures/formats/html.ts';

/** Examples with addresses that CommonMark leaves as text, and GitHub links. */
const autolinked = [
  '<https://foo.bar/baz bim>',
  '< https://foo.bar >',
  'https://example.com',
  'foo@bar.example.com',
];

describe('the examples of the CommonMark specification', () => {
  test('have the HTML that it says, without HTML, which is refused, and images, which are figures', () => {
    expect(comparedExamples.length).toBeGreaterThan(525);
    const write = ({ text }: (typeof examples)[number]) =>
      richTextToHtml(text, { headingLevel: 1, address: (href) => href });
    const compared = comparedExamples.filter(({ markdown }) => !autolinked.includes(markdown.trim()));
    expect(compared.map((one) => [one.markdown, comparableHtml(write(one))])).toEqual(
      compared.map(({ markdown, html }) => [markdown, comparableHtml(html)]),
    );
  });

  test.each([
    { what: 'HTML', fix: htmlFix, isIn: (html: string, quoted: string) => html.includes(quoted) },
    { what: 'an image', fix: pictureFix, isIn: (html: string) => html.includes('<img ') },
    {
      what: 'a link to another kind of address',
      fix: linkFix,
      isIn: (html: string) =>
        addressesOf(parseFragment(html)).some((href) => !isAllowedLink(decodeURIComponent(href))),
    },
  ])('are refused for $what only if they have it', ({ fix, isIn }) => {
    const refused = examples.flatMap(({ html, problems }) =>
      problems
        .filter((problem) => problem.fix === fix)
        .map(({ message }) => ({ html, quoted: /“ *(.*?)…?”$/.exec(message)?.[1] ?? message })),
    );
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter(({ html, quoted }) => !isIn(html, quoted))).toEqual([]);
  });
});
