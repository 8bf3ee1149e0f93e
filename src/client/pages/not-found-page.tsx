import { Notice } from '#client/components/frame/notice.tsx';
import utilities from '#client/styles/utilities.module.css';
import type { SiteInfo } from '#domain/page-data/site-info.ts';

/** The page for a URL that does not exist. */
export function NotFoundPage({ site }: { site: SiteInfo }) {
  return (
    <div className={utilities.wrap}>
      <Notice title="Page not found">
        <p>There is no page at this address. It may have been mistyped, or the page may have moved.</p>
        <p>
          Go to the <a href={site.home}>front page</a> or look through <a href={site.topics}>all topics</a>.
        </p>
      </Notice>
    </div>
  );
}
