import * as messages from 'virtual:gigawatt/messages';
import site from 'virtual:gigawatt/site';
import { type ReactNode, useDeferredValue } from 'react';
import { Masthead } from '#client/components/frame/masthead.tsx';
import type { Head } from '#domain/page-data/head.ts';
import { type DateText, pageIds } from '#domain/page-data/shared.ts';
import type { MastheadParts } from './page-modules.ts';

const { home } = site;
const sections = [{ name: messages.latest, href: home }, ...site.sections, ...site.navigation];

interface PageFrameProps {
  head: Head;
  /** what the masthead has below its strip */
  masthead: MastheadParts;
  /** the address of the current section */
  current?: string | undefined;
  date?: DateText | undefined;
  children: ReactNode;
}

/** The frame of every page: head tags, masthead and main landmark. */
export function PageFrame({ head, masthead, current, date, children }: PageFrameProps) {
  const { name, logo, tagline, tools } = site;
  const { Nameplate, Sections } = masthead;
  return (
    <>
      <HeadTags head={head} />
      <Masthead {...{ name, logo, home, tools, sections, current, date }} isFront={Nameplate !== undefined}>
        {Nameplate && <Nameplate {...{ name, logo, tagline, home }} />}
        {Sections && <Sections {...{ sections, current }} />}
      </Masthead>
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
