import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Application } from '#node/application/application.ts';
import { listFiles } from '#node/application/program.ts';
import { digestOf } from '#node/files/digest.ts';
import { placeFile } from '#node/files/write-file.ts';
import type { SiteFolder } from '#node/site-folder/site-folder.ts';

export interface CopiedParts {
  root: string;
  application: Application;
  folder: SiteFolder;
  publicFolder: string;
}

/**
 * Copies what is not made of articles: the application's files, and the public folder as it is.
 *
 * @throws Error when a file of the public folder has the path of one that the build makes
 */
export function copyFiles({ root, application, folder, publicFolder }: CopiedParts): void {
  for (const source of [application.files, publicFolder]) {
    for (const file of listFiles(source)) {
      const name = path.relative(source, file).split(path.sep).join('/');
      if (folder.has(name)) {
        const shown = path.relative(root, file).split(path.sep).join('/');
        throw new Error(
          `${shown} would take the place of /${name}, which the build makes. Rename or remove it.`,
        );
      }
      const content = readFileSync(file);
      const fingerprint = digestOf(content);
      if (!folder.keep(name, fingerprint))
        folder.record(name, fingerprint, placeFile(folder.staging, name, content));
    }
  }
}
