import { describe, expect, test } from 'vitest';
import type { MarkdownProblem } from '#domain/markdown/markdown-faults.ts';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';

const problemsOf = (markdown: string) => parseMarkdown(markdown).problems;
/** The one problem of a text. */
function problemOf(markdown: string): MarkdownProblem {
  const [problem, ...others] = problemsOf(markdown);
  if (!problem || others.length > 0)
    throw new Error(`${others.length + (problem ? 1 : 0)} problems, not one`);
  return problem;
}

describe('everything forbidden is reported with its line', () => {
  test.each([
    ['an HTML block', 'One\n\n<div>two</div>', 3, 'HTML is not allowed: “<div>two</div>”'],
    ['a script', 'One\n\n<script>alert(1)</script>', 3, 'HTML is not allowed: “<script>alert(1)</script>”'],
    ['a comment', '<!-- later -->', 1, 'HTML is not allowed: “<!-- later -->”'],
    ['a tag in a line', 'One\ntwo <br> three', 2, 'HTML is not allowed: “<br>”'],
    ['HTML in a list', '- one\n- two\n\n  <hr>', 4, 'HTML is not allowed: “<hr>”'],
    ['HTML in a quotation', 'One\n\n> <hr>', 3, 'HTML is not allowed: “<hr>”'],
    ['HTML in a table', '| a |\n|---|\n| <br> |', 3, 'HTML is not allowed: “<br>”'],
    ['HTML in a heading', 'One\n\n## two <br>', 3, 'HTML is not allowed: “<br>”'],
    ['HTML in a link', 'One\n[two <br>](/)', 2, 'HTML is not allowed: “<br>”'],
    ['a picture in a line', 'One\n\nTwo ![A chip](/chip.png)', 3, 'a picture is inside a line: “A chip”'],
    [
      'a picture by reference in a line',
      'One ![A chip][c]\n\n[c]: /c.png',
      1,
      'a picture is inside a line: “A chip”',
    ],
    ['a picture in a link', 'One\n\n[![A chip](/c.png)](/)', 3, 'a picture is inside a line: “A chip”'],
    ['a picture in a cell', '| ![A chip](/c.png) |\n| --- |', 1, 'a picture is inside a line: “A chip”'],
    ['a picture without words', 'One\n\n![](/c.png "A chip")', 3, 'the picture /c.png is not described'],
    [
      'a picture of another site',
      'One\n\n![A chip](https://a.example/c.png)',
      3,
      'a picture is at “https://a.example/c.png”; expected a file path that starts with one / and does not contain .., \\, %, ?, # or spaces',
    ],
    [
      'formatting in the caption of a picture',
      '![A chip](/c.png "A **chip**")',
      1,
      'the picture /c.png: this text is plain and shown as written, but has Markdown: “**chip**”',
    ],
    ['a bad link', 'One\n\n[two](ftp://a.example)', 3, 'a link leads to “ftp://a.example”'],
    ['a bad definition', 'One [w]\n\n[w]: javascript:alert(1)', 3, 'a link leads to “javascript:alert(1)”'],
    ['a bad definition in a list', '- [w]\n\n  [w]: data:,x', 3, 'a link leads to “data:,x”'],
    [
      'a bad definition in a quotation',
      'One\n\n> [w]\n>\n> [w]: //e.example',
      5,
      'a link leads to “//e.example”',
    ],
  ])('%s', (_, markdown, line, message) => {
    const problem = problemOf(markdown);
    expect(problem).toMatchObject({ line, message });
    expect(problem.fix).toMatch(/^[A-Z].{20,}\.$/);
  });

  test('a text that is nested too deep', () => {
    expect(problemOf(`One\n\n${'> '.repeat(99)}two`)).toMatchObject({
      line: 3,
      message: 'it is nested 100 deep',
    });
    expect(problemsOf(`${'> '.repeat(98)}two`)).toEqual([]);
  });

  test('and all of them at once', () => {
    const problems = problemsOf('<b>one</b>\n\n[two](two)\n\n![](/3.png)\n\n[four](javascript:4)');
    expect(problems.map(({ line }) => line)).toEqual([1, 1, 3, 5, 7]);
  });

  test('with no more of a long line than is needed to find it', () => {
    expect(problemOf(`<!-- ${'long '.repeat(50)} -->`).message.length).toBeLessThan(80);
  });

  test('and none of it stands in the tree', () => {
    const { text } = parseMarkdown('a <b>c</b>\n\n<script>d()</script>\n\ng ![e](/f.png)');
    expect(JSON.stringify(text)).not.toMatch(/script|<b>|f\.png/);
  });
});

describe('a link that could run or mislead is refused', () => {
  test.each([
    ['a script', '[x](javascript:alert(1))'],
    ['a script in mixed case', '[x](JaVaScRiPt:alert(1))'],
    ['a script by entities', '[x](&#106;avascript:alert(1))'],
    ['a script by hexadecimal entities', '[x](&#x6A;avascript&colon;alert(1))'],
    ['a script with a tab by entity', '[x](java&Tab;script:alert(1))'],
    ['a script with a line feed by entity', '[x](java&NewLine;script:alert(1))'],
    ['a script with a tab', '[x](<java\tscript:alert(1)>)'],
    ['a script after a space', '[x](<  javascript:alert(1)>)'],
    ['a script after a control character', '[x](<\u0001javascript:alert(1)>)'],
    ['a script after an invisible character', '[x](<\u200bjavascript:alert(1)>)'],
    ['a script with an escaped colon', '[x](javascript\\:alert(1))'],
    ['a script between angle brackets', '<javascript:alert(1)>'],
    ['a script by reference', '[x][y]\n\n[y]: JAVASCRIPT:alert(1)'],
    ['another script', '[x](vbscript:msgbox)'],
    ['data', '[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['data in mixed case', '[x](DATA:text/html,x)'],
    ['a blob', '[x](blob:https://a.example/1)'],
    ['a file', '[x](file:///etc/passwd)'],
    ['another host without its protocol', '[x](//evil.example)'],
    ['another host by backslash', '[x](</\\evil.example>)'],
    ['another host by two backslashes', '[x](<\\\\\\\\evil.example>)'],
    ['another host by a tab that browsers drop', '[x](/&Tab;/evil.example)'],
    ['another host by a line feed that browsers drop', '[x](/&NewLine;/evil.example)'],
    ['another host by entity', '[x](&#47;&#47;evil.example)'],
    ['a protocol without host', '[x](https://)'],
    ['a protocol without slashes', '[x](https:evil.example)'],
    ['a protocol with one slash', '[x](https:/evil.example)'],
    ['a host with a space', '[x](<https://a b.example>)'],
    ['a relative path', '[x](articles/x/)'],
    ['a path to the folder above', '[x](../x/)'],
    ['a question alone', '[x](?q=1)'],
    ['a number sign alone', '[x](#)'],
    ['a telephone number of letters', '[x](tel:0800-FLOWERS)'],
    ['nothing', '[x]()'],
  ])('%s', (_, markdown) => {
    expect(problemOf(markdown).message).toMatch(/^a link leads to “/);
  });

  test('and the fix says what a link may be', () => {
    expect(problemOf('[x](x)').fix).toBe(
      'Begin it with https://, http://, mailto: or tel:, or with / for a page of this site or # for a section of this page.',
    );
  });
});
