import site from 'virtual:gigawatt/site';
import { type ReactNode, use } from 'react';
import { Masthead, type MastheadProps } from '#components/masthead.tsx';
import { type DateText, type Head, pageIds } from '#content/page-data.ts';
import { Shown } from '#lib/shown.ts';

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
function HeadTags({ head: { title, description, canonical, robots } }: { head: Head }) {
  if (!use(Shown)) return null;
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      {robots && <meta name="robots" content={robots} />}
      {canonical && <link rel="canonical" href={canonical} />}
    </>
  );
}
