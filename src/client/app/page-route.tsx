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
 * Renders the current page and, hidden behind it, the prerendered page. The current page comes first, so that lookups
 * of fragments and headings find it.
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

/** Memoized, so that neither the router's loading states nor the navigation to a prerendered page render it again. */
const PageAt = memo(function PageAt({ path }: { path: string }) {
  const { data: page } = useSuspenseQuery(pageQuery(path));
  const Page: PageComponent<PageKind> = pageComponent(page.kind);
  return (
    <PageFrame
      head={page.head}
      shape={shapes[page.kind]}
      current={currentSection(page)}
      date={page.kind === 'front' ? page.date : undefined}
    >
      <Page page={page} site={site} />
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
