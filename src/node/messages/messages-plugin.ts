import { readFileSync } from 'node:fs';
import path from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { catalogueOf, compileCatalogue, type MessageSettings } from '#domain/messages/messages.ts';
import { directionOf, withDigits } from '#lib/text/languages.ts';
import { writeMessages, writeRuntime } from './message-modules.ts';

const messagesModule = 'virtual:gigawatt/messages';
const runtimeModule = `${messagesModule}/runtime`;

/**
 * Provides the messages of a paper as `virtual:gigawatt/messages`. In a build each file that imports them gets a module
 * of its own, which ends in the file's path and has the messages that the file names: the bundler leaves in it what the
 * file uses, and puts both into the same chunk.
 *
 * @param readSettings returns the paper's settings
 */
export function compileMessages(readSettings: () => MessageSettings): Plugin {
  let root = '.';
  let isBuild = false;
  let compiled: ReturnType<typeof compile> | undefined;

  function compile() {
    const settings = readSettings();
    const { language, catalogue } = catalogueOf(settings);
    return { language, locale: withDigits(settings.language), messages: compileCatalogue(catalogue) };
  }

  return {
    name: 'gigawatt:messages',
    sharedDuringBuild: true,
    configResolved(config) {
      root = config.root;
      isBuild = config.command === 'build';
    },
    buildStart() {
      compiled = undefined;
    },
    resolveId(id, importer) {
      if (!id.startsWith(messagesModule)) return undefined;
      if (!isBuild || id !== messagesModule || !importer) return `\0${id}`;
      return `\0${id}?${normalizePath(path.relative(root, importer))}`;
    },
    load(id) {
      if (!id.startsWith(`\0${messagesModule}`)) return undefined;
      // The dev server loads the module again after a change of the settings.
      if (!isBuild) compiled = undefined;
      compiled ??= compile();
      const { language, locale, messages } = compiled;
      if (id === `\0${runtimeModule}`) return writeRuntime(withDigits(language));
      const [, importer] = id.split('?');
      const names = importer && new Set(readFileSync(path.join(root, importer), 'utf8').match(/\w+/g));
      return {
        code: [
          `export const language = ${JSON.stringify(language)};`,
          `export const direction = '${directionOf(language)}';`,
          `export const locale = ${JSON.stringify(locale)};`,
          writeMessages(names ? messages.filter(([key]) => names.has(key)) : messages, runtimeModule),
        ].join('\n'),
        moduleSideEffects: false,
      };
    },
  };
}
