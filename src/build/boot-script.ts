import { build, type Rolldown } from 'vite';

/**
 * Compiles the script that stands in every page's head into one line.
 *
 * @param root the project's folder
 */
export async function compileBootScript(root: string): Promise<string> {
  const result = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: `${root}/src/entry-boot.ts`, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  const code = result.output[0].code.trim();
  if (/<\/script|<!--/i.test(code)) throw new Error('The boot script would end its own element.');
  return code;
}
