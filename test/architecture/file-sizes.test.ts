import { expect, test } from 'vitest';
import { commentsOf, listFiles, nodesOf, readText, type SyntaxNode } from '../fixtures/source-files.ts';

const maxFileLines = 250;
const maxComponentLines = 150;
/** A comment with this phrase, and the reason, exempts a file. */
const exemption = 'longer than';

const files = ['src', 'test', 'bench'].flatMap((folder) => listFiles(folder, ['.ts', '.tsx', '.css']));
const isExempt = (file: string) => commentsOf(file).some((comment) => comment.includes(exemption));
const linesOf = (text: string) => text.replace(/\n$/, '').split('\n').length;

const isFunction = ({ type }: SyntaxNode) =>
  ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(type);

test(`no file is longer than ${maxFileLines} lines, unless a comment gives the reason`, () => {
  const long = files
    .map((file) => ({ file, lines: linesOf(readText(file)) }))
    .filter(({ file, lines }) => lines > maxFileLines && !isExempt(file))
    .map(({ file, lines }) => `${file}: ${lines} lines`);
  expect(long).toEqual([]);
});

test(`no component is longer than ${maxComponentLines} lines, unless a comment in its file gives the reason`, () => {
  const long = files
    .filter((file) => file.endsWith('.tsx') && !isExempt(file))
    .flatMap((file) => {
      const text = readText(file);
      return nodesOf(file)
        .filter(isFunction)
        .map(({ start, end }) => linesOf(text.slice(start, end)))
        .filter((lines) => lines > maxComponentLines)
        .map((lines) => `${file}: a function of ${lines} lines`);
    });
  expect(long).toEqual([]);
});

test('components are found in every form', () => {
  const text = `export function A() { return <p /> }
    const B = () => <p />;
    const C = memo(function C() { return <p /> });`;
  expect(nodesOf('src/components/sample.tsx', text).filter(isFunction)).toHaveLength(3);
});
