import type { Plugin } from 'vite';

/** What pages need to know of the browser's build. */
export interface ClientOutput {
  /** the application's script, relative to the output folder */
  application: string;
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
          const application = files.find((file) => file.type === 'chunk' && file.isEntry);
          const sheets = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
          if (!application) this.error('The build has no entry.');
          for (const { fileName } of sheets) delete bundle[fileName];
          const css = sheets.map((sheet) => (sheet.type === 'asset' ? String(sheet.source) : '')).join('');
          output = { application: application.fileName, css: css.trim() };
        },
      },
    },
    output() {
      if (!output) throw new Error('The browser’s build has not run.');
      return output;
    },
  };
}
