import { type RefObject, useRef, useSyncExternalStore } from 'react';
import { ArticleActions } from '#components/article-actions.tsx';
import { ArticleHeader } from '#components/article-header.tsx';
import { Analysis, Corrections, Impact, Sources, Terms } from '#components/article-parts.tsx';
import { BackLink } from '#components/back-link.tsx';
import { Definitions } from '#components/definitions.tsx';
import { DepthChoice } from '#components/depth-choice.tsx';
import { Faq } from '#components/faq.tsx';
import { RelatedNews } from '#components/related-news.tsx';
import { SaveButton } from '#components/save-button.tsx';
import { StoryNeighbours } from '#components/story-neighbours.tsx';
import { StoryPicture } from '#components/story-picture.tsx';
import { type ContentsEntry, TableOfContents } from '#components/table-of-contents.tsx';
import { Takeaways } from '#components/takeaways.tsx';
import { type ArticlePageData, pageIds, partIds } from '#content/page-data.ts';
import { isListOf, type SiteInfo } from '#content/site-info.ts';
import { useShownEffect } from '#lib/shown.ts';
import { useDisclosures } from '#lib/use-disclosures.ts';
import { paperSettings, textSettings } from '#reader/text-settings.ts';
import { useVoice } from '#reader/voices.ts';
import utilities from '#styles/utilities.module.css';
import styles from './article-page.module.css';
import { rememberReading } from './remember-reading.ts';

/** A story, whole; parts that it lacks leave no trace. */
export function ArticlePage({ page, site }: { page: ArticlePageData; site: SiteInfo }) {
  const article = useRef<HTMLElement>(null);
  const story = useRef<HTMLDivElement>(null);
  const contents = tableOfContents(page);
  const depths = Object.keys(page.depths);
  const { takeaways, analysis, impact, faq, terms, corrections, sources, related, previous, next } = page;
  return (
    <div className={utilities.wrap}>
      <article className={styles.article} ref={article}>
        <div className={styles.progress} />
        <ArticleHeader article={page} actions={<Actions page={page} site={site} />}>
          <BackLink home={site.home} isList={(pathname) => isListOf(site, pathname)} />
        </ArticleHeader>
        <figure className={styles.hero}>
          <StoryPicture story={page} shape="hero" />
          {page.image?.credit && <figcaption className={styles.credit}>{page.image.credit}</figcaption>}
        </figure>
        {contents.length > 1 && <TableOfContents id={pageIds.contents} entries={contents} />}
        <div className={styles.body}>
          {depths.length > 0 && <Depth page={page} />}
          <div
            className={styles.story}
            data-story=""
            data-depths={depths.join(' ')}
            ref={story}
            lang={page.lang}
            dir={page.dir}
          >
            {takeaways.length > 0 && <Takeaways id={partIds.takeaways} takeaways={takeaways} />}
            {analysis.length > 0 && <Analysis id={partIds.analysis} sections={analysis} />}
            {impact && <Impact id={partIds.impact} text={impact} />}
            {faq.length > 0 && <Faq id={partIds.faq} questions={faq} />}
            {terms.length > 0 && <Terms id={partIds.terms} terms={terms} glossary={site.glossary} />}
            {corrections.length > 0 && <Corrections id={partIds.corrections} corrections={corrections} />}
          </div>
          <Sources id={partIds.sources} sources={sources} disclosure={page.disclosure} lang={page.lang} />
        </div>
      </article>
      <Memory page={page} article={article} story={story} />
      {terms.length > 0 && <Definitions root={article} page={page} />}
      {related.length > 0 && <RelatedNews id={partIds.related} related={related} />}
      {(previous || next) && <StoryNeighbours previous={previous} next={next} />}
    </div>
  );
}

/** A component of its own: voices, which may arrive late, render no story anew. */
function Actions({ page, site }: { page: ArticlePageData; site: SiteInfo }) {
  const canListen = useVoice(page.lang ?? site.language);
  return (
    <ArticleActions canListen={canListen}>
      <SaveButton
        story={{ ...page, tags: page.tags.map(({ name }) => name), source: page.sources[0]?.name ?? '' }}
        withWord
      />
    </ArticleActions>
  );
}

/** A component of its own, like the one above. The styles hide what the choice leaves out, before the first paint. */
function Depth({ page: { depths, minutes } }: { page: ArticlePageData }) {
  const settings = useSyncExternalStore(textSettings.subscribe, textSettings.get, () => paperSettings);
  return (
    <DepthChoice
      minutes={{ ...depths, full: minutes }}
      chosen={settings.depth}
      onChoose={(depth) => textSettings.set({ ...settings, depth })}
    />
  );
}

interface MemoryProps {
  page: ArticlePageData;
  article: RefObject<HTMLElement | null>;
  story: RefObject<HTMLElement | null>;
}

/** A component of its own, behind the article that it reads: so a step, which it follows, renders no story anew. */
function Memory({ page, article, story }: MemoryProps) {
  useDisclosures(article);
  useShownEffect(() => rememberReading(page, story.current), [page]);
  return null;
}

/** The parts that the article has, in reading order; sections stand for themselves. */
function tableOfContents(page: ArticlePageData): ContentsEntry[] {
  const part = (present: boolean, id: string, text: string) => (present ? [{ id, text }] : []);
  return [
    ...part(page.takeaways.length > 0, partIds.takeaways, 'Key takeaways'),
    ...page.analysis.map(({ id, heading }) => ({ id, text: heading, lang: page.lang })),
    ...part(page.impact !== undefined, partIds.impact, 'Industry impact'),
    ...part(page.faq.length > 0, partIds.faq, 'Questions'),
    ...part(page.terms.length > 0, partIds.terms, 'Terms explained'),
    ...part(page.corrections.length > 0, partIds.corrections, 'Corrections'),
    ...part(true, partIds.sources, 'Sources'),
  ];
}
