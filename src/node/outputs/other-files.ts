import { readFileSync } from 'node:fs';
import path from 'node:path';
import { copiedLicences, licencesFile, licencesText } from '#node/application/licences.ts';
import { listFiles } from '#node/application/program.ts';
import { createWorkerScript, offlineFile, shellFiles, workerFile } from '#node/application/worker-script.ts';
import { digestOf } from '#node/files/digest.ts';
import { placeFile } from '#node/files/write-file.ts';
import { drawIcon } from '#node/images/icons.ts';
import type { SiteParts } from '#node/pipeline/site-parts.ts';
import { createDocument, type DocumentKind } from '#node/rendering/document.ts';
import { loadRenderer } from '#node/rendering/page-tasks.ts';
import { copyFiles } from './copy-files.ts';
import { createManifest, manifestFile, readColours } from './installation.ts';

/** Writes what is no page, and what is not made of articles. */
export async function writeOtherFiles(site: SiteParts): Promise<void> {
  await writeDocument(site, '404.html', 'not-found', 404);
  await writeDocument(site, offlineFile, 'offline', 503);
  await writeInstallation(site);
  const { root, application } = site;
  write(site, licencesFile, licencesText([...application.licences, ...copiedLicences(root)]));
  copyFiles(site);
  // Last, since it names others.
  writeWorker(site);
}

/** Writes a document that stands in for pages which are not there. */
async function writeDocument(
  { key, application, document, folder }: SiteParts,
  file: string,
  kind: DocumentKind,
  status: number,
): Promise<void> {
  if (folder.keep(file, key)) return;
  const { render } = await loadRenderer(application.renderer);
  const { head, body } = await render('/', undefined, status);
  // In the document for all pages the tags of the page that it comes to show would stand beside its own.
  const html = createDocument(document, { head: kind === 'offline' ? '' : head, body }, kind);
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

/** Writes the service worker: the same until the application, the settings or the looks change. */
function writeWorker(site: SiteParts): void {
  if (site.folder.has(workerFile)) {
    throw new Error(
      `${workerFile} of the public folder would take the place of /${workerFile}, which the build makes. Rename or remove it.`,
    );
  }
  const { base, application, folder } = site;
  const own = listFiles(application.files).map((file) =>
    path.relative(application.files, file).split(path.sep).join('/'),
  );
  const files = shellFiles(own)
    .filter((file) => folder.has(file))
    .map((file) => ({ file, digest: digestOf(readFileSync(path.join(folder.staging, file))) }));
  write(site, workerFile, createWorkerScript(application, base, files));
}

/** Writes a file, unless the build before has left the same one. */
export function write(
  { folder }: Pick<SiteParts, 'folder'>,
  file: string,
  content: string | Uint8Array,
): void {
  const fingerprint = digestOf(content);
  if (!folder.keep(file, fingerprint))
    folder.record(file, fingerprint, placeFile(folder.staging, file, content));
}
