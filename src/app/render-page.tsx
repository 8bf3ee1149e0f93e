import site from 'virtual:gigawatt/site';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router';
import type { PageData } from '#content/page-data.ts';
import { withBase } from '#lib/paths.ts';
import { createApp } from './create-app.tsx';
import { loadPageModule } from './page-modules.ts';
import { pageQuery } from './page-query.ts';
import { pageId } from './routes.tsx';

/** A page as HTML: what belongs into the document's head, and what the application takes over. */
export interface RenderedPage {
  head: string;
  body: string;
}

/** React writes a page's head tags first; their values hold no bare angle bracket. */
const headTags = /^(?:<title>[^<]*<\/title>|<(?:meta|link)\b[^>]*>)*/;

/** Made once, since ranking routes takes a fifth of a page's time; the data comes with each page, without a loader. */
const { query, dataRoutes } = createStaticHandler(createApp().routes, { basename: site.base });

/**
 * Renders one page.
 *
 * @param path the page's path without base
 * @param page its data; without it, the page that says that there is none
 * @param status without data: 404 where there is no such page, 503 where it cannot be had offline
 * @throws whatever else went wrong
 */
export async function render(path: string, page?: PageData, status = 404): Promise<RenderedPage> {
  const { queryClient, wrap } = createApp();
  if (page) {
    queryClient.setQueryData(pageQuery(path).queryKey, page);
    await loadPageModule(page.kind);
  }
  const request = new Request(new URL(withBase(site.base, path), 'http://localhost'));
  const result = page
    ? ({ type: 'data', result: null } as const)
    : ({ type: 'error', result: new Response(null, { status }) } as const);
  const context = await query(request, { dataStrategy: async () => ({ [pageId]: result }) });
  if (context instanceof Response) throw new Error(`${path} answered with status ${context.status}`);
  const [error] = Object.values(context.errors ?? {});
  if (error && context.statusCode !== status) throw error;
  const router = createStaticRouter(dataRoutes, context);
  const html = renderToString(
    wrap(<StaticRouterProvider router={router} context={context} hydrate={false} />),
  );
  const [head = ''] = headTags.exec(html) ?? [];
  return { head, body: html.slice(head.length) };
}
