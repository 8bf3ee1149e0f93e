import site from 'virtual:gigawatt/site';
import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router';
import { Notice } from '#components/notice.tsx';
import { withBase } from '#lib/paths.ts';
import { NotFoundPage } from '#pages/not-found-page.tsx';
import utilities from '#styles/utilities.module.css';
import { PageFrame } from './page-frame.tsx';

/** What stands in a page's place when there is no such page, or when it could not be had. */
export function ErrorPage() {
  const error = useRouteError();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const title = missing ? 'Page not found' : 'This page could not be loaded';
  return (
    <PageFrame head={{ title: `${title} — ${site.name}`, description: site.tagline }} shape="list">
      {missing ? <NotFoundPage site={site} /> : <UnavailablePage title={title} />}
    </PageFrame>
  );
}

function UnavailablePage({ title }: { title: string }) {
  const { pathname, search } = useLocation();
  return (
    <div className={utilities.wrap}>
      <Notice title={title}>
        <p>
          The connection may be down, or the site may just be changing. What you read before is still there:
          go back, or try again.
        </p>
        <p>
          <a href={withBase(site.base, pathname) + search}>Try again</a>, or go to the{' '}
          <a href={site.home}>front page</a>.
        </p>
      </Notice>
    </div>
  );
}
