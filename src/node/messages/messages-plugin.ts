import path from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { catalogueFiles, parseCatalogue } from '#domain/messages/catalogue.ts';
import { writeMessages, writeRuntime } from './message-modules.ts';

const messagesModule = 'virtual:gigawatt/messages';
const runtimeModule = `${messagesModule}/runtime`;

/**
 * Provides the messages of a language as `virtual:gigawatt/messages`. In a build each file that imports them gets a copy,
 * which ends in the file's path: the bundler leaves in it what the file uses, and puts both into the same chunk.
 *
 * @param languageOf returns the language of the catalogue
 */
export function compileMessages(languageOf: () => string): Plugin {
  let root = '.';
  let isBuild = false;
  return {
    name: 'gigawatt:messages',
    sharedDuringBuild: true,
    configResolved(config) {
      root = config.root;
      isBuild = config.command === 'build';
    },
    resolveId(id, importer) {
      if (!id.startsWith(messagesModule)) return undefined;
      if (!isBuild || id !== messagesModule || !importer) return `\0${id}`;
      return `\0${id}?${normalizePath(path.relative(root, importer))}`;
    },
    load(id) {
      if (!id.startsWith(`\0${messagesModule}`)) return undefined;
      const language = languageOf();
      if (id === `\0${runtimeModule}`) return writeRuntime(language);
      const code = writeMessages(parseCatalogue(catalogueFiles[language] ?? {}), runtimeModule);
      return {
        code: `export const language = ${JSON.stringify(language)};\n${code}`,
        moduleSideEffects: false,
      };
    },
  };
}
