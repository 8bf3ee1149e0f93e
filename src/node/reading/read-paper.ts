import { existsSync } from 'node:fs';
import path from 'node:path';
import { checkEditions } from '#domain/checks/translation-checks.ts';
import { linkTranslations, type Translations } from '#domain/edition/translations.ts';
import { addressOf, checkAddresses, type EditionAddress } from '#domain/reading/edition-addresses.ts';
import { ContentError, type Problem } from '#domain/reading/problems.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { digestOf } from '#node/files/digest.ts';
import { editionFolder, listEditionNames } from './content-folder.ts';
import type { Content } from './read-content.ts';
import { readSettings, type Settings } from './read-settings.ts';

/** One edition of a paper, with its settings. */
export interface EditionSource {
  /** the name of its folder in `editions`; empty for the main edition */
  name: string;
  /** its content folder */
  folder: string;
  /** `site` names all editions if there are several */
  settings: Settings;
  /** undefined if the settings of an edition are invalid */
  address: EditionAddress | undefined;
  /** a digest of what its pages show of the other editions; empty without any */
  others: string;
}

/** Where the main edition of a paper is. */
export interface PaperFolder {
  /** the project's folder */
  root: string;
  /** the content folder of the main edition */
  contentFolder: string;
  /** the path under which the main edition is served */
  base: string;
  /** the public folder of the main edition */
  publicFolder: string;
  /** whether all editions are served on one host, as on the dev server: those on other hosts then get a path there */
  isOneHost?: boolean;
}

/** Reads the settings of all editions of a paper, the main one first. */
export function readPaper({
  root,
  contentFolder,
  base,
  publicFolder,
  isOneHost = false,
}: PaperFolder): EditionSource[] {
  const folders = [
    { name: '', folder: contentFolder },
    ...listEditionNames(contentFolder).map((name) => ({ name, folder: editionFolder(contentFolder, name) })),
  ];
  const read = folders.map((one) => ({ ...one, settings: readSettings(root, one.folder) }));
  const sites = read.flatMap(({ settings: { site, source } }) => (site ? [{ site, source }] : []));
  const [main] = sites;
  // Problems are reported with those of the articles.
  if (!main || sites.length < read.length)
    return read.map((one) => ({ ...one, address: undefined, others: '' }));

  const problems = checkAddresses(sites, (name) => existsSync(path.join(publicFolder, name)));
  const { origin } = new URL(main.site.address);
  const editions = sites.map(({ site }, index) => {
    const address = addressOf(site, main.site, base);
    const folder = `${read[index]?.name}/`;
    const isMoved = isOneHost && address.folder === undefined;
    return { site, ...address, ...(isMoved && { origin, base: base + folder, folder }) };
  });
  const others = digestOf(JSON.stringify(editions));
  return read.map((one, index) => {
    const { settings } = one;
    const own = problems.filter(({ file }) => file === settings.source.file);
    const site = sites[index]?.site;
    return {
      ...one,
      settings: {
        ...settings,
        ...(site && editions.length > 1 && { site: { ...site, editions } }),
        problems: [...settings.problems, ...own],
      },
      address: editions[index],
      others: editions.length > 1 ? others : '',
    };
  });
}

/**
 * Reads the content of every edition and checks them against each other.
 *
 * @param readContent reads the content of one edition
 * @param otherProblems problems of the paper's other files, to report with those of its content
 * @returns in the order of the editions
 * @throws ContentError with the problems of all editions
 */
export async function readEditions(
  paper: readonly EditionSource[],
  readContent: (edition: EditionSource) => Promise<Content>,
  otherProblems: readonly Problem[] = [],
): Promise<Content[]> {
  const contents: Content[] = [];
  const errors: ContentError[] = [];
  for (const edition of paper) {
    try {
      contents.push(await readContent(edition));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      errors.push(error);
    }
  }
  const problems = [...errors.flatMap((error) => error.problems), ...otherProblems];
  if (problems.length === 0) problems.push(...checkEditions(contents.map(({ checked }) => checked)));
  if (problems.length > 0) throw new ContentError(problems);
  return contents;
}

/** Returns the translations of each edition's published stories, by language. */
export function translationsOf(
  contents: readonly Pick<Content, 'site' | 'entries'>[],
  isVisible: (entry: Content['entries'][number], site: SiteContent) => boolean,
): ReadonlyMap<string, Translations> {
  if (contents.length < 2) return new Map();
  return linkTranslations(
    contents.map(({ site, entries }) => ({
      language: site.language,
      stories: entries.filter((entry) => entry.status !== 'withdrawn' && isVisible(entry, site)),
    })),
  );
}

/** The public folder of an edition: its own if it has one, else that of the main edition. */
export function publicFolderOf({ name, folder }: EditionSource, main: string): string {
  const own = path.join(folder, 'public');
  return name !== '' && existsSync(own) ? own : main;
}
