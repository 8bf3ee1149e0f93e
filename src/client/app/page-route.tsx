import site from 'virtual:gigawatt/site';
import { useSuspenseQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useLocation } from 'react-router';
import { PageLayer } from '#client/components/frame/page-layer.tsx';
import { pageQuery } from '#client/page-data/page-query.ts';
import { withoutBase } from '#domain/addresses/paths.ts';
import type { PageData, PageKind } from '#domain/page-data/page-data.ts';
import { PageFrame } from './page-frame.tsx';
import { type PageComponent, pageComponent } from './page-modules.ts';
import { usePrerenderedPath } from './use-prerendered-path.ts';

const shapes = {
  front: 'front',
  listing: 'list',
  topics: 'list',
  brief: 'list',
  saved: 'list',
  glossary: 'list',
  search: 'list',
  article: 'story',
  withdrawn: 'story',
} as const;

/**
 * The page at the current path, whose data and code a loader has loaded, and behind it the prerendered page, which a
 * navigation only has to show. The current page comes first, so that fragments and headings are looked up in it.
 */
export function PageRoute() {
  const { pathname, key } = useLocation();
  const path = withoutBase('/', pathname) ?? pathname;
  const prerendered = usePrerenderedPath(key);
  const paths = prerendered === undefined || prerendered === path ? [path] : [path, prerendered];
  return paths.map((one) => (
    <PageLayer key={one} shown={one === path}>
      <PageAt path={one} />
    </PageLayer>
  ));
}

/** Rendered once: neither the router's loading states nor the navigation to the page change anything here. */
const PageAt = memo(function PageAt({ path }: { path: string }) {
  const { data: page } = useSuspenseQuery(pageQuery(path));
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
    case 'saved':
      return site.saved;
    case 'brief':
      return site.brief;
    case 'search':
      return site.search;
    default:
      return undefined;
  }
}
