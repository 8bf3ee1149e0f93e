import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '#content/edition.ts';
import { ContentError, type Problem, problemAt } from '#content/problems.ts';

/**
 * Makes sure that every picture that a story brings is there.
 *
 * @param publicFolder the folder that is copied as it is
 * @throws ContentError when one is missing
 */
export async function checkImages({ articles }: Edition, publicFolder: string): Promise<void> {
  const checks = articles.map(async ({ image, source }): Promise<Problem[]> => {
    if (!image) return [];
    const file = path.join(publicFolder, decodeURI(image.src));
    const found = await stat(file).then(
      (entry) => entry.isFile(),
      () => false,
    );
    if (found) return [];
    const fix = `Put the picture into the folder "public", as public${image.src}.`;
    return [problemAt(source, ['image', 'src'], `there is no file ${image.src}`, fix)];
  });
  const problems = (await Promise.all(checks)).flat();
  if (problems.length > 0) throw new ContentError(problems);
}
