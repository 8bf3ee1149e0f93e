import site from 'virtual:gigawatt/site';
import { type ReactNode, use } from 'react';
import { Masthead, type MastheadProps } from '#client/components/frame/masthead.tsx';
import { Shown } from '#client/hooks/shown.ts';
import type { Head } from '#domain/page-data/head.ts';
import { type DateText, pageIds } from '#domain/page-data/shared.ts';

interface PageFrameProps {
  head: Head;
  shape: MastheadProps['shape'];
  /** the address of the section that is shown */
  current?: string | undefined;
  date?: DateText | undefined;
  children: ReactNode;
}

/** What surrounds a page's content: the document's head, the masthead, the landmark. */
export function PageFrame({ head, shape, current, date, children }: PageFrameProps) {
  const { name, tagline, home, tools, sections } = site;
  return (
    <>
      <HeadTags head={head} />
      <Masthead {...{ name, tagline, home, tools, sections, shape, current, date }} />
      <main id={pageIds.main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/**
 * The page's tags in the document's head, at build and on every step: React moves them there, and finds the
 * ones that the build wrote. A page that is rendered ahead leaves the head to the one that is shown.
 */
function HeadTags({ head }: { head: Head }) {
  const { title, paper, description, canonical, robots, properties = [], links = [] } = head;
  if (!use(Shown)) return null;
  return (
    <>
      <title>{paper ? `${title} — ${paper}` : title}</title>
      <meta name="description" content={description} />
      {robots && <meta name="robots" content={robots} />}
      {canonical && <link rel="canonical" href={canonical} />}
      {links.map((link) => (
        <link {...link} key={link.href} />
      ))}
      {[['og:title', title], ['og:description', description], ['og:url', canonical], ...properties].map(
        ([property, content]) => content && <meta {...{ property, content }} key={property + content} />,
      )}
    </>
  );
}
