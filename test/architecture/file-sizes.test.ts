import { expect, test } from 'vitest';
import { commentsOf, listFiles, nodesOf, readText, type SyntaxNode } from '../fixtures/source-files.ts';

const longestFile = 250;
const longestComponent = 150;
/** What a comment must say, with its reason, in a file that goes beyond a limit. */
const excuse = 'longer than';

const files = ['src', 'test', 'bench'].flatMap((folder) => listFiles(folder, ['.ts', '.tsx', '.css']));
const isExcused = (file: string) => commentsOf(file).some((comment) => comment.includes(excuse));
const linesOf = (text: string) => text.replace(/\n$/, '').split('\n').length;

const isFunction = ({ type }: SyntaxNode) =>
  ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(type);

test(`no file is longer than ${longestFile} lines, unless it says why`, () => {
  const long = files
    .map((file) => ({ file, lines: linesOf(readText(file)) }))
    .filter(({ file, lines }) => lines > longestFile && !isExcused(file))
    .map(({ file, lines }) => `${file}: ${lines} lines`);
  expect(long).toEqual([]);
});

test(`no component is longer than ${longestComponent} lines, unless its file says why`, () => {
  const long = files
    .filter((file) => file.endsWith('.tsx') && !isExcused(file))
    .flatMap((file) => {
      const text = readText(file);
      return nodesOf(file)
        .filter(isFunction)
        .map(({ start, end }) => linesOf(text.slice(start, end)))
        .filter((lines) => lines > longestComponent)
        .map((lines) => `${file}: a function of ${lines} lines`);
    });
  expect(long).toEqual([]);
});

test('components are found in all forms that they can have', () => {
  const text = `export function A() { return <p /> }
    const B = () => <p />;
    const C = memo(function C() { return <p /> });`;
  expect(nodesOf('src/components/sample.tsx', text).filter(isFunction)).toHaveLength(3);
});
