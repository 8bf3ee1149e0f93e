import site from 'virtual:gigawatt/site';
import { renderToString } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  type DataStrategyFunction,
  type StaticHandlerContext,
  StaticRouterProvider,
} from 'react-router';
import { cardMarkup } from '#client/components/lists/card-markup.ts';
import { StoryCard } from '#client/components/story/story-card.tsx';
import { pageQuery } from '#client/page-data/page-query.ts';
import { frontPath, withBase } from '#domain/addresses/paths.ts';
import type { FrontPageData } from '#domain/page-data/lists.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { type App, createApp } from './create-app.tsx';
import { loadPageModule } from './page-modules.ts';
import { pageId } from './routes.tsx';

/** A page's HTML. */
export interface RenderedPage {
  /** tags for the document's head */
  head: string;
  /** the content of the root, which the browser hydrates */
  body: string;
}

/** React writes the head tags first and escapes angle brackets in their values. */
const headTags = /^(?:<title>[^<]*<\/title>|<(?:meta|link)\b[^>]*>)*/;

/** Renders the cards of a list that no earlier list has rendered. */
function renderCards(page: PageData): void {
  if (page.kind !== 'front' && page.kind !== 'listing') return;
  for (const card of page.cards) {
    if (cardMarkup.has(card)) continue;
    const { head, body } = split(renderToString(<StoryCard story={card} />));
    if (head !== '')
      throw new Error(
        `The card of ${card.slug} renders tags for the document's head. Cards must not contain any.`,
      );
    cardMarkup.set(card, body);
  }
}

/** Created once: matching routes takes a fifth of a page's rendering time. Data is passed in without a loader. */
const { query, dataRoutes } = createStaticHandler(createApp().routes, { basename: site.base });

type Result = Awaited<ReturnType<DataStrategyFunction>>[string];

async function queryRoute(path: string, result: Result): Promise<StaticHandlerContext> {
  const request = new Request(addressOf(path));
  const context = await query(request, { dataStrategy: async () => ({ [pageId]: result }) });
  if (context instanceof Response) throw new Error(`${path} answered with status ${context.status}`);
  return context;
}

let sharedContext: Promise<StaticHandlerContext> | undefined;

/** All pages share one route, so the router is queried once and only the location differs. */
async function contextOf(path: string): Promise<StaticHandlerContext> {
  sharedContext ??= queryRoute(path, { type: 'data', result: null });
  const context = await sharedContext;
  return { ...context, location: { ...context.location, pathname: addressOf(path).pathname } };
}

const addressOf = (path: string) => new URL(withBase(site.base, path), 'http://localhost');

/**
 * Renders one page.
 *
 * @param path the page's path without base
 * @throws what a component throws while it renders
 */
export async function render(path: string, page: PageData): Promise<RenderedPage> {
  const app = createApp();
  app.queryClient.setQueryData(pageQuery(path).queryKey, page);
  await loadPageModule(page.kind);
  renderCards(page);
  return renderRoute(app, await contextOf(path));
}

/** Renders the page for unknown addresses, which shows stories of the front page. */
export async function renderNotFound(front: FrontPageData): Promise<RenderedPage> {
  const app = createApp();
  app.queryClient.setQueryData(pageQuery(frontPath()).queryKey, front);
  await loadPageModule('not-found');
  return renderRoute(app, await contextOfError(404));
}

/** Renders the page that is shown instead of one that is not available offline. */
export async function renderOffline(): Promise<RenderedPage> {
  return renderRoute(createApp(), await contextOfError(503));
}

/** @throws what the loader throws instead of the response */
async function contextOfError(status: number): Promise<StaticHandlerContext> {
  const context = await queryRoute('/', { type: 'error', result: new Response(null, { status }) });
  const [error] = Object.values(context.errors ?? {});
  if (error && context.statusCode !== status) throw error;
  return context;
}

function renderRoute({ wrap }: App, context: StaticHandlerContext): RenderedPage {
  const router = createStaticRouter(dataRoutes, context);
  const provider = <StaticRouterProvider router={router} context={context} hydrate={false} />;
  return split(renderToString(wrap(provider)));
}

function split(html: string): RenderedPage {
  const [head = ''] = headTags.exec(html) ?? [];
  return { head, body: html.slice(head.length) };
}
