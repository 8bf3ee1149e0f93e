import * as messages from 'virtual:gigawatt/messages';
import site from 'virtual:gigawatt/site';
import { useSuspenseQuery } from '@tanstack/react-query';
import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router';
import { Notice } from '#client/components/frame/notice.tsx';
import { pageQuery } from '#client/page-data/page-query.ts';
import utilities from '#client/styles/utilities.module.css';
import { frontPath, withBase } from '#domain/addresses/paths.ts';
import { PageFrame } from './page-frame.tsx';
import { pageModule } from './page-modules.ts';

/** Shown instead of a page that does not exist or could not be loaded. */
export function ErrorPage() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) && error.status;
  const isMissing = status === 404;
  // The build renders the offline document with status 503, where there is no navigator.
  const isOffline = status === 503 || globalThis.navigator?.onLine === false;
  const title = isMissing
    ? messages.pageNotFound
    : isOffline
      ? messages.pageNotSaved
      : messages.pageNotLoaded;
  return (
    <PageFrame
      head={{ title, paper: site.name, description: site.tagline }}
      // The code of a page for a failure cannot be loaded on demand.
      masthead={isMissing ? pageModule('not-found') : {}}
    >
      {isMissing ? <MissingPage /> : <UnavailablePage title={title} isOffline={isOffline} />}
    </PageFrame>
  );
}

/** Its data and code are loaded before the error reaches the router. */
function MissingPage() {
  const { data: page } = useSuspenseQuery(pageQuery(frontPath()));
  const { Page } = pageModule('not-found');
  return page.kind === 'front' && <Page page={page} site={site} />;
}

function UnavailablePage({ title, isOffline }: { title: string; isOffline: boolean }) {
  const { pathname, search } = useLocation();
  return (
    <div className={utilities.wrap}>
      <Notice title={title}>
        <p>{isOffline ? messages.pageOpensWhenOnline : messages.connectionMayBeDown}</p>
        <p>
          {messages.tryAgainOrGoTo({
            again: (text) => <a href={withBase(site.base, pathname) + search}>{text}</a>,
            saved: (text) => <a href={site.saved}>{text}</a>,
            home: (text) => <a href={site.home}>{text}</a>,
          })}
        </p>
      </Notice>
    </div>
  );
}
