import type { Problem } from '#domain/reading/problems.ts';
import type { SourceFile } from '#domain/reading/source-file.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { readPalette } from '#node/application/design-tokens.ts';

/**
 * Adds to settings what follows from the colours and fonts that they name, and checks these. The libraries for it are
 * loaded only by papers that have some.
 *
 * @param root the project's folder
 * @param publicFolder the folder of the edition's fonts
 */
export async function readAppearance(
  root: string,
  publicFolder: string,
  source: SourceFile,
  site: SiteContent,
): Promise<{ site: SiteContent; problems: Problem[] }> {
  const { colours, fonts } = site;
  const problems: Problem[] = [];
  const added: Pick<SiteContent, 'palette' | 'typefaces'> = {};
  if (colours) {
    const [{ createPalette }, { checkColours }] = await Promise.all([
      import('#domain/appearance/palette.ts'),
      import('#domain/checks/colour-checks.ts'),
    ]);
    const standard = readPalette(root);
    added.palette = createPalette(standard, colours);
    problems.push(...checkColours(source, site, standard));
  }
  if (fonts) {
    const { readTypefaces } = await import('./typefaces.ts');
    const read = await readTypefaces(publicFolder, source, site);
    added.typefaces = read.typefaces;
    problems.push(...read.problems);
  }
  return { site: colours || fonts ? { ...site, ...added } : site, problems };
}
