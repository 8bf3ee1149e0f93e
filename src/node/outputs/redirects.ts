import { filePath } from '#domain/addresses/paths.ts';
import type { Edition } from '#domain/edition/edition.ts';
import { createMovedData, listRedirects } from '#domain/edition/redirects.ts';
import { createRedirectDocument } from '#domain/formats/redirect-document.ts';
import type { Outputs } from './outputs.ts';

/** Writes a redirect document and data for the application at each former URL of a story. */
export async function writeRedirects(outputs: Outputs, edition: Edition, base: string): Promise<void> {
  for (const redirect of listRedirects(edition)) {
    const document = createRedirectDocument(redirect, edition, base);
    await outputs.putContent(filePath(redirect.from, 'index.html'), document);
    await outputs.putContent(filePath(redirect.from, 'data.json'), JSON.stringify(createMovedData(redirect)));
  }
}
