import { SourceMap, type SourceMapConstructorOptions } from 'node:module';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Rolldown } from 'vite';
import { withImports } from '#node/application/client-output.ts';
import { compileInlineScripts } from '#node/application/inline-scripts.ts';
import { formatBytes, type Table } from '../report.ts';
import { buildScript, root } from './sites.ts';

type Chunk = Rolldown.OutputChunk;

/**
 * Builds the browser's script and finds out where its bytes come from.
 *
 * @returns tables by chunk, by first page, and by package or folder, in minified code
 */
export async function measureBundle(): Promise<Table[]> {
  const { output } = await buildScript();
  const chunks = output.filter((file): file is Chunk => file.type === 'chunk');
  return [
    chunksTable(
      chunks,
      Object.values(await compileInlineScripts(root, { __STORED_PREFIX__: '""' })).join(''),
    ),
    pagesTable(chunks),
    originsTable(chunks),
  ];
}

const compressed = (code: string) => brotliCompressSync(code).length;

/** Lists chunks and when they load. */
function chunksTable(chunks: readonly Chunk[], inlineScripts: string): Table {
  const entry = chunks.find(({ isEntry }) => isEntry);
  const first = entry ? withImportsOf(entry, chunks) : new Set<Chunk>();
  const rows = [...chunks]
    .sort(
      (one, other) =>
        Number(first.has(other)) - Number(first.has(one)) || other.code.length - one.code.length,
    )
    .map((chunk) => [chunk.name, when(chunk, first), ...sizes([chunk])]);
  const total = ['all chunks', '', ...sizes(chunks)];
  const boot = [
    'inline',
    'in the HTML',
    formatBytes(inlineScripts.length),
    formatBytes(compressed(inlineScripts)),
  ];
  return {
    title: 'Script by chunk',
    note: 'Brotli at its best quality, for each chunk separately.',
    head: ['chunk', 'loads', 'raw', 'brotli'],
    rows: [boot, ...rows, total],
  };
}

function when(chunk: Chunk, first: ReadonlySet<Chunk>): string {
  if (chunk.isEntry) return 'when idle, or at first intent';
  if (first.has(chunk)) return 'with the entry';
  return chunk.isDynamicEntry ? 'on demand' : 'with its importer';
}

/** A chunk and all its static imports. */
function withImportsOf(chunk: Chunk, chunks: readonly Chunk[]): Set<Chunk> {
  const files = new Map(chunks.map((file) => [file.fileName, file]));
  const names = withImports(chunk.fileName, Object.fromEntries(files));
  return new Set(names.flatMap((name) => files.get(name) ?? []));
}

/** Script that the first page of a visit loads, by kind of page. */
function pagesTable(chunks: readonly Chunk[]): Table {
  const entry = chunks.find(({ isEntry }) => isEntry);
  const pages = chunks.filter((chunk) =>
    /\/src\/client\/pages\/[a-z-]+-page\.tsx$/.test(chunk.facadeModuleId ?? ''),
  );
  const rows = pages.map((page) => {
    const first = entry ? [entry, page] : [page];
    const needed = new Set(first.flatMap((chunk) => [...withImportsOf(chunk, chunks)]));
    return [page.name, `${needed.size}`, ...sizes([...needed])];
  });
  return {
    title: 'Script of the first page',
    head: ['page', 'files', 'raw', 'brotli'],
    rows,
  };
}

function sizes(chunks: readonly Chunk[]): [raw: string, brotli: string] {
  const sum = (size: (code: string) => number) => chunks.reduce((total, { code }) => total + size(code), 0);
  return [formatBytes(sum((code) => code.length)), formatBytes(sum(compressed))];
}

/** Bytes of minified code by package or folder, from source maps. */
function originsTable(chunks: readonly Chunk[]): Table {
  const bytes = new Map<string, number>();
  const pieces = new Map<string, string>();
  for (const chunk of chunks) {
    for (const { origin, code } of originsOf(chunk)) {
      bytes.set(origin, (bytes.get(origin) ?? 0) + code.length);
      pieces.set(origin, (pieces.get(origin) ?? '') + code);
    }
  }
  const total = chunks.reduce((sum, { code }) => sum + code.length, 0);
  const rows = [...bytes]
    .sort(([, one], [, other]) => other - one)
    .map(([origin, count]) => [
      origin,
      formatBytes(count),
      `${((100 * count) / total).toFixed(1)} %`,
      formatBytes(compressed(pieces.get(origin) ?? '')),
    ]);
  return {
    title: 'Script by origin',
    note: 'Minified code of all chunks. Each origin is compressed alone, so the sum is more than the total.',
    head: ['package or folder', 'raw', 'share', 'brotli, alone'],
    rows,
  };
}

/** Origin of code from no file: imports between chunks, helpers. */
const bundler = 'bundler';

interface Piece {
  origin: string;
  code: string;
}

/** Splits a chunk by source file. A chunk without a source map is the bundler's own. */
function originsOf({ code, map, fileName, moduleIds }: Chunk): Piece[] {
  if (!map) return [{ origin: bundler, code }];
  const payload = { ...map, file: fileName, sourceRoot: '' } as SourceMapConstructorOptions & typeof map;
  const sourceMap = new SourceMap(payload as never);
  // Source maps use paths relative to the output folder, modules have absolute paths.
  const origins = new Map(
    map.sources.map((source) => {
      const file = source.replace(/^(\.\.\/)+/, '/');
      return [source, originOf(moduleIds.find((id) => id.endsWith(file)))];
    }),
  );
  return code.split('\n').flatMap((line, number) => {
    const pieces: Piece[] = [];
    for (let column = 0; column < line.length; column++) {
      const entry = sourceMap.findEntry(number, column);
      const source = 'originalSource' in entry ? entry.originalSource : '';
      const origin = origins.get(source) ?? bundler;
      const last = pieces.at(-1);
      if (last?.origin === origin) last.code += line[column];
      else pieces.push({ origin, code: line[column] ?? '' });
    }
    return pieces;
  });
}

/** Returns the package or project folder of a module. */
function originOf(module: string | undefined): string {
  if (!module) return bundler;
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module);
  if (inPackage?.[1]) return inPackage[1];
  const [first = '', second = ''] = path.relative(root, module).split(path.sep);
  return first === 'src' ? `src/${second}` : bundler;
}
