import path from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, nodesOf, readText, type SyntaxNode, withoutComments } from '../fixtures/source-files.ts';

const sheets = listFiles('src', ['.css']);
const modules = sheets.filter((file) => file.endsWith('.module.css'));
const components = listFiles('src', ['.tsx']);
const colour = /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b|\b(?:rgba?|hsla?|hwb|oklch|oklab|lch|lab|color)\(/i;
const fontSize = /\b(?:font|font-size)\s*:[^;}]*?\d(?:px|rem|pt)\b/;

/** The lines of a style sheet that match, with file and line number. */
function linesWith(file: string, pattern: RegExp): string[] {
  return withoutComments(readText(file))
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []));
}

/** The top-level preludes and statements of a style sheet. */
function topLevel(css: string): string[] {
  let depth = 0;
  let outside = '';
  for (const character of withoutComments(css).replace(/"[^"]*"/g, '""')) {
    if (character === '}') depth--;
    if (depth === 0) outside += character === '}' ? '\n' : character;
    if (character === '{') depth++;
  }
  return outside
    .split(/[\n;{]/)
    .map((prelude) => prelude.trim())
    .filter(Boolean);
}

/** The selectors of rules for hovering that also apply where the pointer cannot hover. */
function hoverWithoutPointer(css: string): string[] {
  const enclosing: string[] = [];
  const found: string[] = [];
  for (const [, text = '', end] of withoutComments(css).matchAll(/([^{};]*)([{};])/g)) {
    const prelude = text.trim();
    if (end === '}') enclosing.pop();
    if (end !== '{') continue;
    if (prelude.includes(':hover') && !enclosing.includes('@media (hover: hover)')) found.push(prelude);
    enclosing.push(prelude);
  }
  return found;
}

/** Every class in a CSS module's selectors. */
function classesOf(file: string): Set<string> {
  const css = withoutComments(readText(file)).replace(/"[^"]*"/g, '""');
  const preludes = [...css.matchAll(/([^{};]+)\{/g)].map(([, prelude = '']) => prelude.trim());
  const selectors = preludes.filter((prelude) => !prelude.startsWith('@'));
  return new Set(selectors.flatMap((selector) => selector.match(/(?<=\.)[a-zA-Z_][\w-]*/g) ?? []));
}

interface Use {
  file: string;
  module: string;
  /** undefined if the name is an expression */
  name: string | undefined;
}

/** Every class of a CSS module that a component uses. */
function usesIn(file: string): Use[] {
  const nodes = nodesOf(file);
  const names = new Map(nodes.flatMap((node) => importedModule(file, node)));
  return nodes.flatMap((node): Use[] => {
    const module = names.get(String((node.object as SyntaxNode | undefined)?.name));
    if (node.type !== 'MemberExpression' || !module) return [];
    const property = node.property as SyntaxNode;
    const name = node.computed ? property.value : property.name;
    return [{ file, module, name: typeof name === 'string' ? name : undefined }];
  });
}

function importedModule(file: string, node: SyntaxNode): [string, string][] {
  const specifier = String((node.source as SyntaxNode | undefined)?.value ?? '');
  if (node.type !== 'ImportDeclaration' || !specifier.endsWith('.module.css')) return [];
  const [imported] = node.specifiers as { local: { name: string } }[];
  const target = specifier.startsWith('#')
    ? specifier.replace('#', 'src/')
    : path.posix.join(path.posix.dirname(file), specifier);
  return imported ? [[imported.local.name, target]] : [];
}

const uses = components.flatMap(usesIn);
/** An expression may evaluate to any string literal in the same file. */
const mayEvaluateTo = ({ file, name }: Use, defined: string) =>
  name === undefined && nodesOf(file).some(({ type, value }) => type === 'Literal' && value === defined);

test('colours are defined in tokens.css only', () => {
  const others = sheets.filter((file) => file !== 'src/client/styles/tokens.css');
  expect(others.flatMap((file) => linesWith(file, colour))).toEqual([]);
  expect(linesWith('src/client/styles/tokens.css', colour)).not.toEqual([]);
});

test('no script contains a colour, except as an example for publishers', () => {
  const scripts = listFiles('src', ['.ts', '.tsx']).filter((file) => !file.startsWith('src/domain/schema/'));
  const literals = scripts.flatMap((file) =>
    nodesOf(file)
      .flatMap(({ type, value }) => (type === 'Literal' && typeof value === 'string' ? [value.trim()] : []))
      .filter((value) => colour.exec(value)?.index === 0)
      .map((value) => `${file}: ${value}`),
  );
  expect(literals).toEqual([]);
  expect(['#fbfaf6', 'oklch(0.5 0.1 20)', '#main', '/#one'].filter((text) => colour.test(text))).toEqual([
    '#fbfaf6',
    'oklch(0.5 0.1 20)',
  ]);
});

test('font sizes are defined in tokens.css and print.css only', () => {
  const others = sheets.filter(
    (file) => !['src/client/styles/tokens.css', 'src/client/styles/print.css'].includes(file),
  );
  expect(others.flatMap((file) => linesWith(file, fontSize))).toEqual([]);
  expect(linesWith('src/client/styles/print.css', fontSize)).not.toEqual([]);
});

test('every CSS module is in one of the cascade layers', () => {
  const order =
    readText('src/client/styles/index.css')
      .match(/@layer ([^;]+);/)?.[1]
      ?.split(', ') ?? [];
  const outside = modules.flatMap((file) =>
    topLevel(readText(file))
      .filter((prelude) => !order.some((layer) => prelude === `@layer ${layer}`))
      .map((prelude) => `${file}: ${prelude}`),
  );
  expect(outside).toEqual([]);
  expect(topLevel('@layer parts { .a { color: red } } .b { color: red }')).toEqual(['@layer parts', '.b']);
});

test('hover styles apply only where the pointer can hover: after a tap they would stay', () => {
  const found = sheets.flatMap((file) =>
    hoverWithoutPointer(readText(file)).map((selector) => `${file}: ${selector}`),
  );
  expect(found).toEqual([]);
  const css = '@media (hover: hover) { a:hover { color: red } } a:hover { color: red } b:not(:hover) { }';
  expect(hoverWithoutPointer(css)).toEqual(['a:hover', 'b:not(:hover)']);
});

test('every imported style sheet is in a layer, except the fonts', () => {
  const unlayered = readText('src/client/styles/index.css')
    .split('\n')
    .filter((line) => line.startsWith('@import') && !line.includes(' layer('));
  expect(unlayered).toEqual(['@import "./fonts.css";']);
});

test('every class that a component uses is defined', () => {
  const undefinedClasses = uses
    .filter(({ module, name }) => name !== undefined && !classesOf(module).has(name))
    .map(({ file, module, name }) => `${file}: .${name} of ${module}`);
  expect(undefinedClasses).toEqual([]);
});

test('every defined class is used', () => {
  const isUsed = (module: string, defined: string) =>
    uses.some((use) => use.module === module && (use.name === defined || mayEvaluateTo(use, defined)));
  const unused = modules.flatMap((module) =>
    [...classesOf(module)].filter((name) => !isUsed(module, name)).map((name) => `${module}: .${name}`),
  );
  expect(unused).toEqual([]);
});

/** Generated text without letters, which assistive technology would read as part of a name. */
const decoration = /\bcontent\s*:\s*("[^"\p{L}]+")\s*(\/ "")?\s*;/gu;

test('generated decoration has an empty alternative text, after a declaration for browsers without that syntax', () => {
  const found = sheets.flatMap((file) =>
    [...withoutComments(readText(file)).matchAll(decoration)].map(
      ([, text, alternative = '']) => `${file}: ${text} ${alternative}`,
    ),
  );
  const plain = found.filter((line) => !line.endsWith('/ ""'));
  expect(found).toEqual(plain.flatMap((line) => [line, `${line}/ ""`]));
  expect(plain.length).toBeGreaterThan(3);
});

test('style sheets have no words, which would be the same in every language', () => {
  const words = sheets.flatMap((file) =>
    [...withoutComments(readText(file)).matchAll(/\bcontent\s*:\s*"[^"]*\p{L}[^"]*"/gu)].map(
      ([text]) => `${file}: ${text}`,
    ),
  );
  expect(words).toEqual([]);
});
