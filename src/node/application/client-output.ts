import type { Plugin, Rolldown } from 'vite';
import { separatePrint } from './print-styles.ts';

/** The scripts and styles of the client build, as pages include them. */
export interface ClientOutput {
  /** the application's scripts, relative to the output folder: each after its imports, the entry last */
  application: string[];
  /** the additional scripts by kind of page, in the same order */
  pageScripts: Record<string, string[]>;
  /** the styles that every page inlines */
  css: string;
  /** additional styles by kind of page */
  pageStyles: Record<string, PageStyles>;
  /** the style sheet for print, relative to the output folder */
  printStyles: string;
}

/** The styles of one kind of page. */
export interface PageStyles {
  css: string;
  /** the same styles as files for client-side navigation, relative to the output folder */
  files: string[];
}

/**
 * Creates a plugin that collects the styles and script names of the client build. Style sheets that the application uses
 * are removed from the bundle, since every page inlines them. Other style sheets stay files, which load with their scripts.
 * Rules for print become one file.
 */
export function captureClientOutput(): { plugin: Plugin; output(): ClientOutput } {
  let output: ClientOutput | undefined;
  return {
    plugin: {
      name: 'gigawatt:client-output',
      applyToEnvironment: (environment) => environment.name === 'client',
      generateBundle: {
        // Before Vite records which style sheets each script needs.
        order: 'pre',
        handler(_options, bundle) {
          const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
          const entry = chunks.find((chunk) => chunk.isEntry);
          if (!entry) return this.error('The client build has no entry.');
          const pages = new Map(chunks.flatMap(pageOf));
          const application = stylesOf([entry.fileName], bundle);
          const pageSheets = stylesOf([entry.fileName, ...pages.values()], bundle);
          const printStyles = this.emitFile({
            type: 'asset',
            name: 'print.css',
            source: takePrintStyles(pageSheets, bundle),
          });
          const css = textOf(application, bundle);
          if (!css.startsWith('@layer tokens'))
            this.error('The shared style sheet must begin with its layer order, “@layer tokens, …”.');
          const pageStyles = Object.fromEntries(
            [...pages].map(([kind, fileName]) => {
              const files = [...stylesOf([fileName], bundle)].filter((sheet) => !application.has(sheet));
              return [kind, { css: textOf(files, bundle), files }];
            }),
          );
          const scripts = withImports(entry.fileName, bundle);
          const pageScripts = Object.fromEntries(
            [...pages].map(([kind, fileName]) => [kind, withImports(fileName, bundle, new Set(scripts))]),
          );
          output = {
            application: scripts,
            pageScripts,
            css,
            pageStyles,
            printStyles: this.getFileName(printStyles),
          };
          for (const sheet of application) delete bundle[sheet];
          for (const { viteMetadata } of chunks) {
            for (const sheet of application) viteMetadata?.importedCss.delete(sheet);
          }
        },
      },
    },
    output() {
      if (!output) throw new Error('The client build has not run.');
      return output;
    },
  };
}

function pageOf({ facadeModuleId, fileName }: Rolldown.OutputChunk): [kind: string, fileName: string][] {
  const kind = pageKindOf(facadeModuleId ?? '');
  return kind ? [[kind, fileName]] : [];
}

/** The kind of page that a module contains, by its path; undefined for other modules. */
export function pageKindOf(file: string): string | undefined {
  return /\/src\/client\/pages\/([a-z-]+)-page\.tsx$/.exec(file)?.[1];
}

/** The style sheets of chunks and their static imports. */
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

/** Removes the rules for print from style sheets of a bundle, and returns them. */
function takePrintStyles(sheets: ReadonlySet<string>, bundle: Readonly<Rolldown.OutputBundle>): string {
  const assets = [...sheets].flatMap((name) => {
    const sheet = bundle[name];
    return sheet?.type === 'asset' ? [sheet] : [];
  });
  const { screen, print } = separatePrint(assets.map(({ source }) => String(source)));
  for (const [index, asset] of assets.entries()) asset.source = screen[index] ?? '';
  return print;
}

/** A marker that Vite removes when it writes style sheets. */
const viteMarker = /\/\*\$vite\$:\d+\*\//g;

function textOf(sheets: Iterable<string>, bundle: Readonly<Rolldown.OutputBundle>): string {
  return [...sheets]
    .map((name) => {
      const sheet = bundle[name];
      return sheet?.type === 'asset' ? String(sheet.source).replace(viteMarker, '').trim() : '';
    })
    .join('');
}

/**
 * Lists a chunk and its static imports, each after its own imports.
 *
 * @param bundle the files of the build by name
 * @returns file names, the chunk's own last
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
