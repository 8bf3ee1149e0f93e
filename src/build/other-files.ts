import type { SiteParts } from './build-site.ts';
import { copyFiles } from './copy-files.ts';
import { digestOf } from './digest.ts';
import { createDocument } from './document.ts';
import { drawIcon } from './icons.ts';
import { createManifest, manifestFile, readColours } from './installation.ts';
import { loadRenderer } from './page-tasks.ts';
import { placeFile } from './place-file.ts';

/** Writes what is no page, and what is not made of articles. */
export async function writeOtherFiles(site: SiteParts): Promise<void> {
  await writeNotFoundPage(site);
  await writeInstallation(site);
  copyFiles(site);
}

async function writeNotFoundPage({ key, application, document, folder }: SiteParts): Promise<void> {
  const file = '404.html';
  if (folder.keep(file, key)) return;
  const { render } = await loadRenderer(application.renderer);
  const html = createDocument(document, await render('/404/'), 'not-found');
  folder.record(file, key, placeFile(folder.staging, file, html));
}

/** Writes what a browser needs to install the site: its manifest, and its icons in the sizes that are asked for. */
async function writeInstallation(site: SiteParts): Promise<void> {
  const { root, base, content, folder, icons } = site;
  write(site, manifestFile, JSON.stringify(createManifest(content.site, base, icons, readColours(root))));
  for (const icon of icons) {
    if (folder.keep(icon.file, icon.digest)) continue;
    folder.record(icon.file, icon.digest, placeFile(folder.staging, icon.file, await drawIcon(icon, root)));
  }
}

function write({ folder }: SiteParts, file: string, content: string | Uint8Array): void {
  const fingerprint = digestOf(content);
  if (!folder.keep(file, fingerprint))
    folder.record(file, fingerprint, placeFile(folder.staging, file, content));
}
