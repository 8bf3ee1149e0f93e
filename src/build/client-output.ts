import type { Plugin, Rolldown } from 'vite';

/** What pages need to know of the browser's build. */
export interface ClientOutput {
  /** the application's scripts, relative to the output folder: each before those that import it, the entry last */
  application: string[];
  /** the whole stylesheet */
  css: string;
}

/** Takes the stylesheet out of the browser's build, since every page carries it, and notes the script's name. */
export function captureClientOutput(): { plugin: Plugin; output(): ClientOutput } {
  let output: ClientOutput | undefined;
  return {
    plugin: {
      name: 'gigawatt:client-output',
      applyToEnvironment: (environment) => environment.name === 'client',
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          const files = Object.values(bundle);
          const entry = files.find((file) => file.type === 'chunk' && file.isEntry);
          const sheets = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
          if (!entry) this.error('The build has no entry.');
          for (const { fileName } of sheets) delete bundle[fileName];
          const css = sheets.map((sheet) => (sheet.type === 'asset' ? String(sheet.source) : '')).join('');
          output = { application: withImports(entry.fileName, bundle), css: css.trim() };
        },
      },
    },
    output() {
      if (!output) throw new Error('The browser’s build has not run.');
      return output;
    },
  };
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
