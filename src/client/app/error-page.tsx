import site from 'virtual:gigawatt/site';
import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router';
import { Notice } from '#client/components/frame/notice.tsx';
import { NotFoundPage } from '#client/pages/not-found-page.tsx';
import utilities from '#client/styles/utilities.module.css';
import { withBase } from '#domain/addresses/paths.ts';
import { PageFrame } from './page-frame.tsx';

/** What stands in a page's place when there is no such page, or when it could not be had. */
export function ErrorPage() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) && error.status;
  const missing = status === 404;
  // The document for pages that are asked for offline is made ahead, where nobody is offline.
  const isOffline = status === 503 || globalThis.navigator?.onLine === false;
  const title = missing
    ? 'Page not found'
    : isOffline
      ? 'This page is not on this device'
      : 'This page could not be loaded';
  return (
    <PageFrame head={{ title, paper: site.name, description: site.tagline }} shape="list">
      {missing ? <NotFoundPage site={site} /> : <UnavailablePage title={title} isOffline={isOffline} />}
    </PageFrame>
  );
}

function UnavailablePage({ title, isOffline }: { title: string; isOffline: boolean }) {
  const { pathname, search } = useLocation();
  return (
    <div className={utilities.wrap}>
      <Notice title={title}>
        <p>
          {isOffline
            ? 'You are offline. What you have saved, kept or read lately is still here.'
            : 'The connection may be down, or the site may just be changing. What you read before is still there: go back, or try again.'}
        </p>
        <p>
          <a href={withBase(site.base, pathname) + search}>Try again</a>, or go to{' '}
          {isOffline && (
            <>
              <a href={site.saved}>what you have saved</a> or{' '}
            </>
          )}
          the <a href={site.home}>front page</a>.
        </p>
      </Notice>
    </div>
  );
}
