import type { Plugin, Rolldown } from 'vite';

/** What pages need to know of the browser's build. */
export interface ClientOutput {
  /** the application's scripts, relative to the output folder: each before those that import it, the entry last */
  application: string[];
  /** the stylesheet that every page carries */
  css: string;
  /** what some kinds of pages need besides, by kind */
  pageCss: Record<string, string>;
}

/** The kinds of pages that most steps lead to: their styles stand in every page, so that no step waits for any. */
const everywhere = ['front', 'listing', 'topics', 'article'];

/**
 * Takes the stylesheets of the application and of the usual pages out of the browser's build, since every page
 * carries them, and notes the scripts' names. Those of other pages and of tools stay files, which come with their
 * scripts; a document of such a page carries its own.
 */
export function captureClientOutput(): { plugin: Plugin; output(): ClientOutput } {
  let output: ClientOutput | undefined;
  return {
    plugin: {
      name: 'gigawatt:client-output',
      applyToEnvironment: (environment) => environment.name === 'client',
      generateBundle: {
        // Before Vite writes down which stylesheets each script needs.
        order: 'pre',
        handler(_options, bundle) {
          const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
          const entry = chunks.find((chunk) => chunk.isEntry);
          if (!entry) return this.error('The build has no entry.');
          const pages = new Map(chunks.flatMap((chunk) => pageOf(chunk)));
          const usual = [entry.fileName, ...everywhere.flatMap((kind) => pages.get(kind) ?? [])];
          const common = stylesOf(usual, bundle);
          const css = textOf(common, bundle);
          if (!css.startsWith('@layer tokens'))
            this.error('The stylesheet has to begin with the order of its layers.');
          const pageCss = Object.fromEntries(
            [...pages].map(([kind, fileName]) => [
              kind,
              textOf(
                new Set([...stylesOf([fileName], bundle)].filter((sheet) => !common.has(sheet))),
                bundle,
              ),
            ]),
          );
          output = { application: withImports(entry.fileName, bundle), css, pageCss };
          for (const sheet of common) delete bundle[sheet];
          for (const { viteMetadata } of chunks) {
            for (const sheet of common) viteMetadata?.importedCss.delete(sheet);
          }
        },
      },
    },
    output() {
      if (!output) throw new Error('The browser’s build has not run.');
      return output;
    },
  };
}

/** The kind of page that a chunk is the code of. */
function pageOf({ facadeModuleId, fileName }: Rolldown.OutputChunk): [kind: string, fileName: string][] {
  const kind = /\/src\/pages\/([a-z-]+)-page\.tsx$/.exec(facadeModuleId ?? '')?.[1];
  return kind ? [[kind, fileName]] : [];
}

/** The stylesheets of chunks and of all that they import at once. */
function stylesOf(fileNames: readonly string[], bundle: Readonly<Rolldown.OutputBundle>): Set<string> {
  const seen = new Set<string>();
  return new Set(
    fileNames
      .flatMap((fileName) => withImports(fileName, bundle, seen))
      .flatMap((fileName) => {
        const chunk = bundle[fileName];
        return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : [];
      }),
  );
}

function textOf(sheets: Iterable<string>, bundle: Readonly<Rolldown.OutputBundle>): string {
  return [...sheets]
    .map((name) => {
      const sheet = bundle[name];
      return sheet?.type === 'asset' ? String(sheet.source).trim() : '';
    })
    .join('');
}

/**
 * A chunk and all that it imports at once, in the order in which they can be evaluated one at a time.
 *
 * @param bundle the files of the build by their names
 * @returns names of files, the chunk's own last
 */
export function withImports(
  fileName: string,
  bundle: Readonly<Rolldown.OutputBundle>,
  seen = new Set<string>(),
): string[] {
  const chunk = bundle[fileName];
  if (chunk?.type !== 'chunk' || seen.has(fileName)) return [];
  seen.add(fileName);
  return [...chunk.imports.flatMap((name) => withImports(name, bundle, seen)), fileName];
}
