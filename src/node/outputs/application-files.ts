import { readFileSync } from 'node:fs';
import path from 'node:path';
import { licencesPath } from '#domain/addresses/paths.ts';
import { listTypefaces } from '#domain/appearance/font-rules.ts';
import { writeLanguageLinks } from '#domain/formats/language-links.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import type { FrontPageData } from '#domain/page-data/lists.ts';
import { ContentError } from '#domain/reading/problems.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { textElement } from '#lib/text/xml.ts';
import type { Application } from '#node/application/application.ts';
import { readBackgroundColours } from '#node/application/design-tokens.ts';
import { formatLicences, readCopiedLicences } from '#node/application/licences.ts';
import { createWorkerScript, offlineFile, shellFiles, workerFile } from '#node/application/worker-script.ts';
import { digestOf } from '#node/files/digest.ts';
import { isPublishedName } from '#node/files/hidden-files.ts';
import { listFiles, relativePath } from '#node/files/list-files.ts';
import { drawIcon, type Icon } from '#node/images/icons.ts';
import { createDocument, type DocumentParts } from '#node/rendering/document.ts';
import { loadRenderer } from '#node/rendering/render-pages.ts';
import { copyFiles, inTheWay } from './copy-files.ts';
import type { Outputs } from './outputs.ts';
import { createManifest, manifestFile } from './web-app-manifest.ts';

/** The inputs of the application's files. */
export interface ApplicationInputs {
  /** the project's folder */
  root: string;
  base: string;
  /** a digest of the inputs shared by all pages */
  key: string;
  site: SiteContent;
  /** the front page, whose newest stories the 404 document shows */
  front: FrontPageData;
  application: Application;
  document: DocumentParts;
  icons: readonly Icon[];
  publicFolder: string;
  /** files of the public folder that are left out */
  omittedFiles: readonly string[];
  /** pictures of the public folder, which have been written without what cameras add to them */
  pictures: ReadonlyMap<string, unknown>;
  /** the folder of the new site */
  folder: string;
}

/** Writes the files that hardly depend on articles: error documents, icons, licences, copied files, service worker. */
export async function writeApplicationFiles(outputs: Outputs, inputs: ApplicationInputs): Promise<void> {
  const { root, base, key, site, front, application, document, icons, publicFolder, omittedFiles, pictures } =
    inputs;
  const languages = writeLanguageLinks(front.head.languages, messagesOf(site).languages);
  const renderer = () => loadRenderer(application.renderer);
  await outputs.put('404.html', digestOf(`${key} ${JSON.stringify(front)}`), async () => {
    const { renderNotFound } = await renderer();
    return createDocument(document, await renderNotFound(front), 'not-found', languages);
  });
  await outputs.put(offlineFile, key, async () => {
    const { renderOffline } = await renderer();
    const { body } = await renderOffline();
    // Other head tags would remain beside those of the page shown in it. React puts that page's title before this one.
    return createDocument(document, { head: textElement('title', site.name), body }, 'offline', languages);
  });
  const manifest = createManifest(site, base, icons, readBackgroundColours(root, site));
  await outputs.putContent(manifestFile, JSON.stringify(manifest));
  for (const icon of icons) await outputs.put(icon.file, icon.digest, () => drawIcon(icon, root));
  await outputs.putContent(
    licencesPath.slice(1),
    formatLicences([...application.licences, ...readCopiedLicences(root, site)]),
  );
  // They are bundled, with a hash in their names.
  const fonts = new Set(listTypefaces(site).flatMap(({ faces }) => faces.map(({ src }) => src)));
  const publicFiles = listFiles(publicFolder, isPublishedName).filter(
    (file) => !omittedFiles.includes(file) && !pictures.has(`/${file}`) && !fonts.has(`/${file}`),
  );
  await copyFiles(outputs, application.files, listFiles(application.files), root);
  await copyFiles(outputs, publicFolder, publicFiles, root);
  // Those that are not the edition's own.
  for (const { drawing, source } of icons)
    if (!outputs.has(drawing)) await outputs.putContent(drawing, readFileSync(source));
  await putWorker(outputs, inputs);
}

/** Writes the service worker, after the files that it precaches. */
async function putWorker(
  outputs: Outputs,
  { root, base, site, application, publicFolder, folder }: ApplicationInputs,
): Promise<void> {
  if (outputs.has(workerFile))
    throw new ContentError([inTheWay(relativePath(path.join(publicFolder, workerFile), root), workerFile)]);
  const files = shellFiles(listFiles(application.files), site)
    .filter(outputs.has)
    .map((file) => ({ file, digest: digestOf(readFileSync(path.join(folder, file))) }));
  await outputs.putContent(workerFile, createWorkerScript(application, base, files));
}
