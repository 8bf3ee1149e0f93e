import type { Edition } from '#domain/edition/edition.ts';
import type { Application } from '#node/application/application.ts';
import type { Icon } from '#node/images/icons.ts';
import type { Content } from '#node/reading/read-content.ts';
import type { DocumentParts } from '#node/rendering/document.ts';
import type { SiteFolder } from '#node/site-folder/site-folder.ts';
import type { Workers } from './workers.ts';

export interface SiteParts {
  root: string;
  base: string;
  /** the folder for what the next build need not make again */
  cache: string;
  now: Date;
  /** names what all pages depend on */
  key: string;
  content: Content;
  /** what is published */
  edition: Edition;
  application: Application;
  document: DocumentParts;
  folder: SiteFolder;
  workers: Workers;
  publicFolder: string;
  icons: readonly Icon[];
}
