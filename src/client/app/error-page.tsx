import site from 'virtual:gigawatt/site';
import { useSuspenseQuery } from '@tanstack/react-query';
import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router';
import { Notice } from '#client/components/frame/notice.tsx';
import { pageQuery } from '#client/page-data/page-query.ts';
import utilities from '#client/styles/utilities.module.css';
import { frontPath, withBase } from '#domain/addresses/paths.ts';
import { PageFrame } from './page-frame.tsx';
import { pageComponent } from './page-modules.ts';

/** Shown instead of a page that does not exist or could not be loaded. */
export function ErrorPage() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) && error.status;
  const isMissing = status === 404;
  // The build renders the offline document with status 503, where there is no navigator.
  const isOffline = status === 503 || globalThis.navigator?.onLine === false;
  const title = isMissing
    ? 'Page not found'
    : isOffline
      ? 'This page has not been saved for offline reading'
      : 'This page could not be loaded';
  return (
    <PageFrame head={{ title, paper: site.name, description: site.tagline }} shape="list">
      {isMissing ? <MissingPage /> : <UnavailablePage title={title} isOffline={isOffline} />}
    </PageFrame>
  );
}

/** Its data and code are loaded before the error reaches the router. */
function MissingPage() {
  const { data: page } = useSuspenseQuery(pageQuery(frontPath()));
  const NotFoundPage = pageComponent('not-found');
  return page.kind === 'front' && <NotFoundPage page={page} site={site} />;
}

function UnavailablePage({ title, isOffline }: { title: string; isOffline: boolean }) {
  const { pathname, search } = useLocation();
  return (
    <div className={utilities.wrap}>
      <Notice title={title}>
        <p>
          {isOffline
            ? 'You are offline. The page opens when the connection returns. Saved and recently read stories are still available.'
            : 'The connection may be down, or the site may be updating. Go back to the previous page, or try again.'}
        </p>
        <p>
          <a href={withBase(site.base, pathname) + search}>Try again</a>, or go to{' '}
          <a href={site.saved}>your saved stories</a> or the <a href={site.home}>front page</a>.
        </p>
      </Notice>
    </div>
  );
}
