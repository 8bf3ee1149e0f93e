import { build, type Rolldown, type UserConfig } from 'vite';
import { bundledFile, type Licence, licencesSchema } from './licences.ts';

/** The code of the scripts that every page inlines. */
export interface InlineScripts {
  /** runs before the first paint */
  theme: string;
  /** runs after the page has been parsed, and loads the application */
  boot: string;
}

/**
 * Compiles the scripts that every page inlines.
 *
 * @param root the project's folder
 * @param define the constants that Vite replaces
 */
export async function compileInlineScripts(
  root: string,
  define: UserConfig['define'],
): Promise<InlineScripts> {
  const [theme, boot] = await Promise.all(
    ['theme', 'boot'].map((name) => compile(root, `src/client/entries/${name}.ts`, define)),
  );
  return { theme: theme ?? '', boot: boot ?? '' };
}

async function compile(root: string, entry: string, define: UserConfig['define']): Promise<string> {
  const { code } = await compileScript(root, entry, define);
  if (/<\/script|<!--/i.test(code))
    throw new Error(`${entry} contains “</script” or “<!--”, which breaks an inline script.`);
  return code;
}

/**
 * Bundles a script and its imports into one file.
 *
 * @param root the project's folder
 * @param entry relative to the project's folder
 * @param define the constants that Vite replaces
 * @returns the code, and the licences of the packages in it
 */
export async function compileScript(
  root: string,
  entry: string,
  define: UserConfig['define'] = {},
): Promise<{ code: string; licences: Licence[] }> {
  const result = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    define,
    build: {
      write: false,
      modulePreload: false,
      license: { fileName: bundledFile },
      rolldownOptions: { input: `${root}/${entry}`, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  const list = result.output.find(({ fileName }) => fileName === bundledFile);
  const licences = list?.type === 'asset' ? licencesSchema.parse(JSON.parse(String(list.source))) : [];
  return { code: result.output[0].code.trim(), licences };
}
