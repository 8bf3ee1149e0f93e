import { filePath, parsePath } from '#domain/addresses/paths.ts';
import type { Edition } from '#domain/edition/edition.ts';
import { createMovedData, listRedirects } from '#domain/edition/redirects.ts';
import { createRedirectDocument } from '#domain/formats/redirect-document.ts';
import type { Outputs } from './outputs.ts';

/**
 * Writes a redirect document at each former URL, and data for the application where it has pages. Files of other kinds
 * than HTML, such as `index.php`, are left to hosts that read redirects.
 */
export async function writeRedirects(outputs: Outputs, edition: Edition, base: string): Promise<void> {
  for (const redirect of listRedirects(edition)) {
    const { from } = redirect;
    const isPage = from.endsWith('/');
    if (!isPage && !/\.html?$/i.test(from)) continue;
    const document = createRedirectDocument(redirect, edition, base);
    await outputs.putContent(filePath(from, isPage ? 'index.html' : ''), document);
    if (parsePath(from))
      await outputs.putContent(filePath(from, 'data.json'), JSON.stringify(createMovedData(redirect)));
  }
}
