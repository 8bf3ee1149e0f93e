import site from 'virtual:gigawatt/site';
import { useSuspenseQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { useLocation } from 'react-router';
import { pageQuery } from '#client/page-data/page-query.ts';
import { withoutBase } from '#domain/addresses/paths.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { PageFrame } from './page-frame.tsx';
import { pageModule } from './page-modules.ts';
import { StagedPage } from './staged-page.tsx';

/** Renders the page at the current location. */
export function PageRoute() {
  const { pathname } = useLocation();
  const [atTop] = useState(() => new Set<string>());
  return <PageAt path={withoutBase('/', pathname) ?? pathname} atTop={atTop} />;
}

/** Memoized, so that the router's loading states do not render it again. */
const PageAt = memo(function PageAt({ path, atTop }: { path: string; atTop: Set<string> }) {
  const { data: page } = useSuspenseQuery(pageQuery(path));
  const { Page, ...masthead } = pageModule(page.kind);
  return (
    <PageFrame
      head={page.head}
      masthead={masthead}
      current={currentSection(page)}
      date={page.kind === 'front' ? page.date : undefined}
    >
      <StagedPage key={path} atTop={atTop}>
        <Page page={page} site={site} />
      </StagedPage>
    </PageFrame>
  );
});

function currentSection(page: PageData): string | undefined {
  switch (page.kind) {
    case 'front':
      return page.pagination.number === 1 ? site.home : undefined;
    case 'listing':
    case 'own':
      return page.href;
    case 'topics':
    case 'saved':
    case 'brief':
    case 'search':
      return site[page.kind];
    default:
      return undefined;
  }
}
