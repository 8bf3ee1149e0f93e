import site from 'virtual:gigawatt/site';
import { useSuspenseQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useLocation } from 'react-router';
import type { PageData, PageKind } from '#content/page-data.ts';
import { withoutBase } from '#lib/paths.ts';
import { PageFrame } from './page-frame.tsx';
import { type PageComponent, pageComponent } from './page-modules.ts';
import { pageQuery } from './page-query.ts';

const shapes = { front: 'front', listing: 'list', topics: 'list', article: 'story' } as const;

/** The page at the current path, whose data and code a loader has brought. */
export function PageRoute() {
  const { pathname } = useLocation();
  const path = withoutBase('/', pathname) ?? pathname;
  const { data } = useSuspenseQuery(pageQuery(path));
  return <PageView key={path} page={data} />;
}

/** Rendered anew for other data only: the router's own states on the way to a page change nothing here. */
const PageView = memo(function PageView({ page }: { page: PageData }) {
  // The component of a kind takes that kind's data; TypeScript cannot follow the pair through a lookup.
  const Page = pageComponent(page.kind) as PageComponent<PageKind>;
  return (
    <PageFrame
      head={page.head}
      shape={shapes[page.kind]}
      current={currentSection(page)}
      date={page.kind === 'front' ? page.date : undefined}
    >
      <Page page={page as never} site={site} />
    </PageFrame>
  );
});

function currentSection(page: PageData): string | undefined {
  switch (page.kind) {
    case 'front':
      return page.pagination.number === 1 ? site.home : undefined;
    case 'listing':
      return page.href;
    case 'topics':
      return site.topics;
    default:
      return undefined;
  }
}
