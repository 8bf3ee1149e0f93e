import {
  createBuilder,
  type InlineConfig,
  loadConfigFromFile,
  mergeConfig,
  type PluginOption,
  type ResolvedConfig,
} from 'vite';
import type { EditionBuilder } from '#node/pipeline/write-edition.ts';
import { type EditionSource, type PaperFolder, publicFolderOf } from '#node/reading/read-paper.ts';
import { applicationPlugins } from './application-plugins.ts';
import { captureClientOutput } from './client-output.ts';
import { noFeatures } from './features.ts';

/**
 * Creates the builder of a further edition: the configuration of the main one with another base, content folder and
 * cache. Each edition has an application of its own, since its words and settings are compiled into it.
 *
 * @param config of the main edition
 * @param cache the folder that the application is built in
 * @param paper the paper of all editions
 */
export async function createEditionBuilder(
  config: ResolvedConfig,
  edition: EditionSource,
  cache: string,
  paper: PaperFolder,
): Promise<EditionBuilder> {
  const { folder, address } = edition;
  const client = captureClientOutput();
  const features = noFeatures();
  const plugins = applicationPlugins({
    contentFolder: () => folder,
    cacheFolder: () => cache,
    client,
    features,
    paper: () => paper,
    ...storageOf(edition),
  });
  const builder = await createBuilder(
    {
      ...(await readUserConfig(config, plugins)),
      base: address?.base ?? config.base,
      ...(config.logLevel && { logLevel: config.logLevel }),
      publicDir: publicFolderOf(edition, config.publicDir),
    },
    null as never,
  );
  return { builder, clientOutput: client.output, features };
}

/** What readers save in an edition on the origin of the main one has a prefix of its own: their stories differ. */
export function storageOf({ address, settings }: EditionSource): { storedPrefix?: string } {
  const [main] = settings.site?.editions ?? [];
  return address && main?.origin === address.origin ? { storedPrefix: `gigawatt:${address.base}:` } : {};
}

/** Reads the publisher's configuration again, since plugins may have state, with other plugins in place of ours. */
export async function readUserConfig(
  { inlineConfig, configFile, command, mode, root }: ResolvedConfig,
  ours: readonly PluginOption[],
): Promise<InlineConfig> {
  const loaded = configFile
    ? await loadConfigFromFile({ command, mode }, configFile, root, 'silent')
    : undefined;
  const theirs = [...(await flatten(loaded?.config.plugins)), ...(await flatten(inlineConfig.plugins))];
  return {
    ...mergeConfig(loaded?.config ?? {}, inlineConfig),
    root,
    mode,
    configFile: false,
    plugins: [...theirs.filter(({ name }) => !name.startsWith('gigawatt')), ...ours],
  };
}

/** Plugins can be nested in lists and promises; falsy ones are ignored. */
async function flatten(option: PluginOption): Promise<{ name: string }[]> {
  const resolved = await option;
  if (Array.isArray(resolved)) return (await Promise.all(resolved.map(flatten))).flat();
  return resolved ? [resolved] : [];
}
