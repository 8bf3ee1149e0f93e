import { build, type Rolldown } from 'vite';
import { bundledFile, type Licence } from './licences.ts';

/** The scripts that stand in every page's HTML, each in one line. */
export interface InlineScripts {
  /** runs before the first paint */
  theme: string;
  /** runs when the page stands, and loads the application */
  boot: string;
}

/**
 * Compiles the scripts that stand in every page.
 *
 * @param root the project's folder
 */
export async function compileInlineScripts(root: string): Promise<InlineScripts> {
  const [theme, boot] = await Promise.all(
    ['theme', 'boot'].map((name) => compile(root, `src/client/entries/${name}.ts`)),
  );
  return { theme: theme ?? '', boot: boot ?? '' };
}

async function compile(root: string, entry: string): Promise<string> {
  const { code } = await compileScript(root, entry);
  if (/<\/script|<!--/i.test(code)) throw new Error(`${entry} would end its own element.`);
  return code;
}

/**
 * Compiles a script that stands for itself, with all that it imports.
 *
 * @param root the project's folder
 * @param entry its file, relative to the project
 * @returns the script, and the licences of the packages in it
 */
export async function compileScript(
  root: string,
  entry: string,
): Promise<{ code: string; licences: Licence[] }> {
  const result = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      modulePreload: false,
      license: { fileName: bundledFile },
      rolldownOptions: { input: `${root}/${entry}`, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  const list = result.output.find(({ fileName }) => fileName === bundledFile);
  const licences = list?.type === 'asset' ? JSON.parse(String(list.source)) : [];
  return { code: result.output[0].code.trim(), licences };
}
