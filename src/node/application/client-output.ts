import type { Plugin, Rolldown } from 'vite';

/** What pages need to know of the browser's build. */
export interface ClientOutput {
  /** the application's scripts, relative to the output folder: each before those that import it, the entry last */
  application: string[];
  /** the stylesheet that every page carries */
  css: string;
  /** what some kinds of pages need besides, by kind */
  pageStyles: Record<string, PageStyles>;
}

/** The styles that only some kinds of pages have. */
export interface PageStyles {
  css: string;
  /** the files that hold them for steps, relative to the output folder */
  files: string[];
}

/**
 * Takes the stylesheets of the application and those that several kinds of pages need out of the browser's build,
 * since every page carries them, and notes the scripts' names. What one kind of page or a tool needs stays a file,
 * which comes with its script; a document of such a page carries its own.
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
          const application = stylesOf([entry.fileName], bundle);
          const sheets = [...pages.values()].flatMap((fileName) => [...stylesOf([fileName], bundle)]);
          const shared = sheets.filter((sheet, index) => sheets.indexOf(sheet) < index);
          const common = new Set([...application, ...shared]);
          const css = textOf(common, bundle);
          if (!css.startsWith('@layer tokens'))
            this.error('The stylesheet has to begin with the order of its layers.');
          const pageStyles = Object.fromEntries(
            [...pages].map(([kind, fileName]) => {
              const files = [...stylesOf([fileName], bundle)].filter((sheet) => !common.has(sheet));
              return [kind, { css: textOf(files, bundle), files }];
            }),
          );
          output = { application: withImports(entry.fileName, bundle), css, pageStyles };
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

function pageOf({ facadeModuleId, fileName }: Rolldown.OutputChunk): [kind: string, fileName: string][] {
  const kind = pageKindOf(facadeModuleId ?? '');
  return kind ? [[kind, fileName]] : [];
}

/** The kind of page whose component a file holds, by the file’s name; undefined for all other files. */
export function pageKindOf(file: string): string | undefined {
  return /\/src\/client\/pages\/([a-z-]+)-page\.tsx$/.exec(file)?.[1];
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

/** Vite's own note in a sheet, which it takes out as it writes files. */
const viteMark = /\/\*\$vite\$:\d+\*\//g;

function textOf(sheets: Iterable<string>, bundle: Readonly<Rolldown.OutputBundle>): string {
  return [...sheets]
    .map((name) => {
      const sheet = bundle[name];
      return sheet?.type === 'asset' ? String(sheet.source).replace(viteMark, '').trim() : '';
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
