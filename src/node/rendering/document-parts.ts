import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { feedLinks } from '#domain/pages/head.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { directionOf } from '#lib/text/languages.ts';
import { element } from '#lib/text/xml.ts';
import type { Application } from '#node/application/application.ts';
import type { PageStyles } from '#node/application/client-output.ts';
import { readBackgroundColours } from '#node/images/colours.ts';
import type { Icon } from '#node/images/icons.ts';
import { installationTags } from '#node/outputs/web-app-manifest.ts';
import { hashSource, type InlineHashes } from './content-policy.ts';
import type { DocumentParts } from './document.ts';

/** What documents are made of that is the same on all pages. */
export interface SharedParts {
  root: string;
  /** the path under which the site is served, with a slash at both ends */
  base: string;
  site: SiteContent;
  application: Application;
  icons: readonly Icon[];
}

/** Puts together what is the same on every page of a site that is built. */
export async function documentParts({
  root,
  base,
  site,
  application,
  icons,
}: SharedParts): Promise<DocumentParts & { inlineHashes: InlineHashes }> {
  const { language } = site;
  const { inlineScripts, css } = application;
  const pageStyles: Record<string, PageStyles> = {
    ...application.pageStyles,
    offline: { css: waiting, files: [] },
  };
  const eachPage = <Made>(make: (styles: PageStyles) => Made) =>
    Object.fromEntries(
      Object.entries(pageStyles).flatMap(([kind, styles]) => (styles.css ? [[kind, make(styles)]] : [])),
    );
  return {
    template: await readTemplate(root),
    base,
    language,
    direction: directionOf(language),
    inlineScripts,
    inlineHashes: {
      scripts: [inlineScripts.theme, inlineScripts.boot].map(hashSource),
      styles: [hashSource(css)],
      pageStyles: eachPage(({ css }) => hashSource(css)),
    },
    application: application.application.map((file) => base + file),
    styles: styleElement(css),
    pageStyles: eachPage(
      ({ css, files }) => styleElement(css) + files.map((file) => heldSheet(base + file)).join(''),
    ),
    shared: site.shareImages ? '<meta name="twitter:card" content="summary_large_image">' : '',
    feeds: feedLinks(site.name, base)
      .map((link) => element('link', { ...link }))
      .join(''),
    installation: installationTags(base, icons, readBackgroundColours(root)),
    logo: icons.find(({ size }) => size === 512)?.file,
  };
}

/**
 * In the document that stands in for pages offline: that there is no such page is said by the application, and by the
 * document only when that does not come.
 */
const waiting =
  ':root:not([data-hydrated]) main{animation:wait 0s 5s both}@keyframes wait{from{visibility:hidden}}';

const styleElement = (css: string) => `<style>${css}</style>`;

/** Tells the loader of the page's code that the document has this sheet already; what is disabled is not fetched. */
const heldSheet = (href: string) => element('link', { rel: 'stylesheet', href, disabled: '' });

/** index.html with its indentation taken out: it would only be bytes. */
export async function readTemplate(root: string): Promise<string> {
  const text = await readFile(path.join(root, 'index.html'), 'utf8');
  return text.replace(/\n\s*/g, '\n').replace(/>\n(?=<)/g, '>');
}
