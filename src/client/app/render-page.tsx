import site from 'virtual:gigawatt/site';
import { renderToString } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  type DataStrategyFunction,
  type StaticHandlerContext,
  StaticRouterProvider,
} from 'react-router';
import { knownMarkup } from '#client/components/lists/known-markup.ts';
import { StoryCard } from '#client/components/story/story-card.tsx';
import { pageQuery } from '#client/page-data/page-query.ts';
import { withBase } from '#domain/addresses/paths.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { createApp } from './create-app.tsx';
import { loadPageModule } from './page-modules.ts';
import { pageId } from './routes.tsx';

/** A page as HTML: what belongs into the document's head, and what the application takes over. */
export interface RenderedPage {
  head: string;
  body: string;
}

/** React writes a page's head tags first; their values hold no bare angle bracket. */
const headTags = /^(?:<title>[^<]*<\/title>|<(?:meta|link)\b[^>]*>)*/;

/** Renders the cards that a list shows, those that are not known from another list. */
function renderCards(page: PageData): void {
  if (page.kind !== 'front' && page.kind !== 'listing') return;
  for (const card of page.cards) {
    if (knownMarkup.has(card)) continue;
    const { head, body } = split(renderToString(<StoryCard story={card} />));
    if (head !== '') throw new Error(`The card of ${card.slug} wants something in the document's head.`);
    knownMarkup.set(card, body);
  }
}

/** Made once, since ranking routes takes a fifth of a page's time; the data comes with each page, without a loader. */
const { query, dataRoutes } = createStaticHandler(createApp().routes, { basename: site.base });

type Result = Awaited<ReturnType<DataStrategyFunction>>[string];

/** What the router makes of a path. */
async function ask(path: string, result: Result): Promise<StaticHandlerContext> {
  const request = new Request(addressOf(path));
  const context = await query(request, { dataStrategy: async () => ({ [pageId]: result }) });
  if (context instanceof Response) throw new Error(`${path} answered with status ${context.status}`);
  return context;
}

let answer: Promise<StaticHandlerContext> | undefined;

/** The same for the path of any page: all share one route, so that it is asked once, and the location tells them apart. */
async function contextOf(path: string): Promise<StaticHandlerContext> {
  answer ??= ask(path, { type: 'data', result: null });
  const context = await answer;
  return { ...context, location: { ...context.location, pathname: addressOf(path).pathname } };
}

const addressOf = (path: string) => new URL(withBase(site.base, path), 'http://localhost');

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
    renderCards(page);
  }
  const context = page
    ? await contextOf(path)
    : await ask(path, { type: 'error', result: new Response(null, { status }) });
  const [error] = Object.values(context.errors ?? {});
  if (error && context.statusCode !== status) throw error;
  const router = createStaticRouter(dataRoutes, context);
  const provider = <StaticRouterProvider router={router} context={context} hydrate={false} />;
  return split(renderToString(wrap(provider)));
}

function split(html: string): RenderedPage {
  const [head = ''] = headTags.exec(html) ?? [];
  return { head, body: html.slice(head.length) };
}
