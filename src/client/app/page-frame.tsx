import * as messages from 'virtual:gigawatt/messages';
import site from 'virtual:gigawatt/site';
import { type ReactNode, useDeferredValue } from 'react';
import { Masthead, type MastheadProps } from '#client/components/frame/masthead.tsx';
import type { Head } from '#domain/page-data/head.ts';
import { type DateText, pageIds } from '#domain/page-data/shared.ts';

interface PageFrameProps {
  head: Head;
  shape: MastheadProps['shape'];
  /** the address of the current section */
  current?: string | undefined;
  date?: DateText | undefined;
  children: ReactNode;
}

/** The frame of every page: head tags, masthead and main landmark. */
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

/** React hoists these tags into the document's head. */
function HeadTags({ head }: { head: Head }) {
  const { title, paper } = head;
  const { description, canonical, robots, properties = [], links = [] } = useDeferredValue(head);
  return (
    <>
      <title>{paper ? messages.titleAndPaper({ title, paper }) : title}</title>
      <meta name="description" content={description} />
      {robots && <meta name="robots" content={robots} />}
      {canonical && <link rel="canonical" href={canonical} />}
      {links.map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as below, and two may lead to the same page
        <link {...link} key={index} />
      ))}
      {[['og:title', title], ['og:description', description], ['og:url', canonical], ...properties].map(
        ([property, content], index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: a navigation changes these tags instead of replacing them
          content && <meta {...{ property, content }} key={`${index} ${property}`} />,
      )}
    </>
  );
}
