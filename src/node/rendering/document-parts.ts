import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { languagesId } from '#domain/page-data/shared.ts';
import { feedLinks } from '#domain/pages/head.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { directionOf } from '#lib/text/languages.ts';
import { element } from '#lib/text/xml.ts';
import type { Application } from '#node/application/application.ts';
import type { PageStyles } from '#node/application/client-output.ts';
import { readBackgroundColours } from '#node/application/design-tokens.ts';
import type { Icon } from '#node/images/icons.ts';
import { installationTags } from '#node/outputs/web-app-manifest.ts';
import { hashSource, type InlineHashes } from './content-policy.ts';
import type { DocumentParts } from './document.ts';

/** The inputs of the document parts that are the same on all pages. */
export interface DocumentInputs {
  root: string;
  /** the path under which the site is served, with a slash at both ends */
  base: string;
  site: SiteContent;
  application: Application;
  icons: readonly Icon[];
}

/** Creates the document parts that are the same on every page of a build. */
export async function createDocumentParts({
  root,
  base,
  site,
  application,
  icons,
}: DocumentInputs): Promise<DocumentParts & { inlineHashes: InlineHashes }> {
  const { language } = site;
  const { inlineScripts } = application;
  const pageStyles: Record<string, PageStyles> = {
    ...application.pageStyles,
    offline: { css: offlineStyles, files: [] },
  };
  const mapStyles = (map: (css: string, files: string[]) => string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(pageStyles).map(([kind, own]) => [kind, map(application.css + own.css, own.files)]),
    );
  const print = element('link', {
    rel: 'stylesheet',
    media: 'print',
    href: base + application.printStyles,
  });
  return {
    template: await readTemplate(root),
    base,
    language,
    direction: directionOf(language),
    inlineScripts,
    inlineHashes: {
      scripts: [inlineScripts.theme, inlineScripts.boot].map(hashSource),
      styles: mapStyles(hashSource),
    },
    application: application.application.map((file) => base + file),
    pageScripts: Object.fromEntries(
      Object.entries(application.pageScripts).map(([kind, files]) => [
        kind,
        files.map((file) => base + file),
      ]),
    ),
    styles: mapStyles(
      (css, files) =>
        `<style>${css}</style>${print}${files.map((file) => inlinedSheet(base + file)).join('')}`,
    ),
    shared: [
      element('meta', { property: 'og:site_name', content: site.name }),
      ...(site.shareImages
        ? [element('meta', { name: 'twitter:card', content: 'summary_large_image' })]
        : []),
    ].join(''),
    feeds: feedLinks(site.name, base)
      .map((link) => element('link', { ...link }))
      .join(''),
    installation: installationTags(base, icons, readBackgroundColours(root, site)),
    logo: site.logo?.src.slice(1) ?? icons.find(({ size }) => size === 512)?.file,
  };
}

/**
 * Hides the message of the offline document for five seconds, in which the application usually shows the page, and until
 * then the links to other languages: where nothing can be scrolled, the browser leaves the reader's place to us.
 */
const offlineStyles = `:root:not([data-hydrated]) main{animation:wait 0s 5s both}@keyframes wait{from{visibility:hidden}}:root:not([data-hydrated]) #${languagesId}{display:none}`;

/** Keeps Vite's loader from fetching a style sheet that the document contains inline; disabled sheets are not fetched. */
const inlinedSheet = (href: string) => element('link', { rel: 'stylesheet', href, disabled: '' });

/** Reads index.html without its indentation. */
export async function readTemplate(root: string): Promise<string> {
  const text = await readFile(path.join(root, 'index.html'), 'utf8');
  return text.replace(/\n\s*/g, '\n').replace(/>\n(?=<)/g, '>');
}
