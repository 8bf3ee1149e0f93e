import path from 'node:path';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { applicationPlugins } from '#node/application/application-plugins.ts';
import { captureClientOutput } from '#node/application/client-output.ts';
import { readUserConfig, storageOf } from '#node/application/edition-builder.ts';
import { noFeatures } from '#node/application/features.ts';
import { type EditionSource, type PaperFolder, publicFolderOf, readPaper } from '#node/reading/read-paper.ts';
import { isArticlePath } from '#node/reading/watch-content.ts';
import { type DevServerOptions, serveContent } from './dev-server.ts';
import { requestUrl } from './request-url.ts';

interface EditionServerOptions extends Pick<DevServerOptions, 'articleCache'> {
  /** returns the cache folder of the search index of a content folder */
  searchCache(contentFolder: string): string;
  /** with all editions on one host */
  paper: PaperFolder;
}

/**
 * Serves the further editions of a paper under their own paths, each with a Vite server of its own, since its words and
 * settings are compiled into the application. A server starts with the first request.
 *
 * @param main the server of the main edition
 */
export function serveEditions(main: ViteDevServer, options: EditionServerOptions): void {
  // Longest base first: an edition may be below another one.
  const editions = readPaper(options.paper)
    .flatMap((edition) =>
      edition.name !== '' && edition.address ? [{ edition, base: edition.address.base }] : [],
    )
    .sort((one, other) => other.base.length - one.base.length);
  const servers = new Map<EditionSource, Promise<ViteDevServer>>();
  main.httpServer?.once('close', () => {
    for (const server of servers.values())
      server.then(
        (started) => started.close(),
        () => undefined,
      );
  });

  main.middlewares.use((request, response, next) => {
    const { pathname } = requestUrl(request);
    const found = editions.find(({ base }) => pathname.startsWith(base) || `${pathname}/` === base);
    if (!found) return next();
    const { edition, base } = found;
    if (!pathname.startsWith(base)) return void response.writeHead(301, { Location: base }).end();
    const server = servers.get(edition) ?? startServer(main, edition, options);
    servers.set(edition, server);
    server.then(({ middlewares }) => middlewares(request, response, next), next);
  });
}

async function startServer(
  { config, httpServer }: ViteDevServer,
  edition: EditionSource,
  { articleCache, searchCache, paper }: EditionServerOptions,
): Promise<ViteDevServer> {
  const { folder, name, address } = edition;
  const content: Plugin = {
    name: 'gigawatt:edition',
    configureServer: (server) =>
      serveContent(server, {
        contentFolder: folder,
        articleCache,
        searchCache: searchCache(folder),
        paper,
        httpServer,
      }),
  };
  const application = applicationPlugins({
    contentFolder: () => folder,
    cacheFolder: () => path.join(config.cacheDir, name),
    client: captureClientOutput(),
    features: noFeatures(),
    paper: () => paper,
    ...storageOf(edition),
  });
  const user = await readUserConfig(config, [content, ...application]);
  return createServer({
    ...user,
    base: address?.base ?? config.base,
    publicDir: publicFolderOf(edition, config.publicDir),
    cacheDir: path.join(config.cacheDir, name),
    server: {
      ...user.server,
      middlewareMode: true,
      hmr: httpServer ? { server: httpServer as import('node:http').Server } : false,
      watch: { ignored: [(file: string) => isArticlePath(paper.contentFolder, file)] },
    },
  });
}
