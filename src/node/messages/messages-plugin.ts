import path from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { catalogueOf, compileCatalogue, type MessageSettings } from '#domain/messages/messages.ts';
import { directionOf, withDigits } from '#lib/text/languages.ts';
import { writeMessages, writeRuntime } from './message-modules.ts';

const messagesModule = 'virtual:gigawatt/messages';
const runtimeModule = `${messagesModule}/runtime`;

/**
 * Provides the messages of a paper as `virtual:gigawatt/messages`. In a build each file that imports them gets a copy,
 * which ends in the file's path: the bundler leaves in it what the file uses, and puts both into the same chunk.
 *
 * @param readSettings returns the paper's settings
 */
export function compileMessages(readSettings: () => MessageSettings): Plugin {
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
      const settings = readSettings();
      const { language, catalogue } = catalogueOf(settings);
      if (id === `\0${runtimeModule}`) return writeRuntime(withDigits(language));
      const code = writeMessages(compileCatalogue(catalogue), runtimeModule);
      return {
        code: [
          `export const language = ${JSON.stringify(language)};`,
          `export const direction = '${directionOf(language)}';`,
          `export const locale = ${JSON.stringify(withDigits(settings.language))};`,
          code,
        ].join('\n'),
        moduleSideEffects: false,
      };
    },
  };
}
