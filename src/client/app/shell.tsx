import * as messages from 'virtual:gigawatt/messages';
import site from 'virtual:gigawatt/site';
import { Outlet, UNSAFE_useScrollRestoration } from 'react-router';
import { Footer } from '#client/components/frame/footer.tsx';
import styles from '#client/components/frame/skip-link.module.css';
import { NavigationEffects } from '#client/navigation/navigation-effects.tsx';
import { pageIds } from '#domain/page-data/shared.ts';

const links = [
  { name: messages.latest, href: site.home },
  { name: messages.topics, href: site.topics },
  { name: messages.brief, href: site.brief },
  { name: messages.glossary, href: site.glossary },
  { name: messages.feeds, href: site.feed },
  { name: messages.settings, href: site.settings },
  ...site.footer,
];

/** Everything around a page: skip link, footer, effects of navigation. */
export function Shell() {
  return (
    <>
      <a className={styles.skip} href={`#${pageIds.main}`}>
        {messages.skipToContent}
      </a>
      <Outlet />
      <Footer name={site.name} colophon={site.colophon} links={links} />
      <NavigationEffects />
      <ScrollRestoration />
    </>
  );
}

/** React Router's component of this name adds an inline script that is needed in framework mode only. */
function ScrollRestoration() {
  UNSAFE_useScrollRestoration();
  return null;
}
