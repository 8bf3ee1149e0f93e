import { isRunnableDevEnvironment, type RunnableDevEnvironment, type ViteDevServer } from 'vite';
import type { Edition } from '#domain/edition/edition.ts';
import { writeLanguageLinks } from '#domain/formats/language-links.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { createFrontPage } from '#domain/pages/complete-page.ts';
import { directionOf } from '#lib/text/languages.ts';
import { compileInlineScripts, type InlineScripts } from '#node/application/inline-scripts.ts';
import { createDocument, structuredDataElement } from '#node/rendering/document.ts';
import { readTemplate } from '#node/rendering/document-parts.ts';

const serverEntry = '/src/client/entries/server.tsx';
const clientEntry = 'src/client/entries/client.tsx';

/**
 * Creates a function that renders the document of a page, or the error document if the page is undefined. Components
 * are loaded through Vite, so edits appear without a restart.
 */
export function createDocumentRenderer(server: ViteDevServer) {
  const { base, root, define } = server.config;
  let inlineScripts: Promise<InlineScripts> | undefined;

  return async (pathname: string, page: PageData | undefined, edition: Edition): Promise<string> => {
    const { site } = edition;
    const template = await server.transformIndexHtml(pathname, await readTemplate(root));
    const { render, renderNotFound }: typeof import('#client/entries/server.tsx') =
      await runnerOf(server).import(serverEntry);
    const rendered = await (page ? render(pathname, page) : renderNotFound(createFrontPage(edition, base)));
    const kind = page?.kind ?? 'not-found';
    inlineScripts ??= compileInlineScripts(root, define);
    const parts = {
      template,
      base,
      language: site.language,
      direction: directionOf(site.language),
      inlineScripts: await inlineScripts,
      application: [base + clientEntry],
      pageScripts: {},
      styles: { [kind]: await styleElements(server) },
    };
    const { head } = page ?? createFrontPage(edition, base);
    const languages = writeLanguageLinks(head.languages, messagesOf(site).languages);
    const structuredData = page ? structuredDataElement(page, { site, base }) : '';
    return createDocument(parts, rendered, kind, languages + structuredData);
  };
}

function runnerOf(server: ViteDevServer): RunnableDevEnvironment['runner'] {
  const { ssr } = server.environments;
  if (!ssr || !isRunnableDevEnvironment(ssr)) throw new Error('The dev server cannot render pages.');
  return ssr.runner;
}

/** All style sheets that have been loaded for rendering, as the elements that Vite's client would create. */
async function styleElements(server: ViteDevServer): Promise<string> {
  const { ssr } = server.environments;
  const modules = [...(ssr?.moduleGraph.idToModuleMap.values() ?? [])];
  const elements = modules.map(async ({ id, url }) => {
    if (!id?.endsWith('.css')) return '';
    const css = id.startsWith('\0')
      ? await loadVirtual(server, id)
      : (await runnerOf(server).import(`${url}?inline`)).default;
    return `<style data-vite-dev-id="${id.replace('\0', '/@id/__x00__')}">${css}</style>`;
  });
  return (await Promise.all(elements)).join('');
}

/** Virtual modules have no URL to import. */
async function loadVirtual(server: ViteDevServer, id: string): Promise<string> {
  const loaded = await server.environments.ssr?.pluginContainer.load(id);
  return typeof loaded === 'string' ? loaded : (loaded?.code ?? '');
}
