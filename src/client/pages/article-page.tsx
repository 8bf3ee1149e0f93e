import * as messages from 'virtual:gigawatt/messages';
import { Series } from 'virtual:gigawatt/series';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { ArticleActions } from '#client/components/article/article-actions.tsx';
import { ArticleHeader } from '#client/components/article/article-header.tsx';
import {
  Analysis,
  Body,
  Corrections,
  Impact,
  Notes,
  Sources,
  Terms,
} from '#client/components/article/article-parts.tsx';
import { Faq } from '#client/components/article/faq.tsx';
import { PictureCaption } from '#client/components/article/picture-caption.tsx';
import { RelatedNews } from '#client/components/article/related-news.tsx';
import {
  ContentsButton,
  type ContentsEntry,
  TableOfContents,
} from '#client/components/article/table-of-contents.tsx';
import { Takeaways } from '#client/components/article/takeaways.tsx';
import { BackLink } from '#client/components/frame/back-link.tsx';
import { BelowFirstScreen } from '#client/components/frame/first-screen.tsx';
import { SaveButton } from '#client/components/story/save-button.tsx';
import { StoryPicture } from '#client/components/story/story-picture.tsx';
import { Definitions } from '#client/components/terms/definitions.tsx';
import { loadReadingTracker } from '#client/features/history/load-reading-tracker.ts';
import { Neighbours } from '#client/features/list-order/neighbours.tsx';
import { useHasVoice } from '#client/features/listening/use-has-voice.ts';
import { LazyStoryBar } from '#client/features/story-bar/lazy-story-bar.tsx';
import type { StoryBarProps } from '#client/features/story-bar/story-bar.tsx';
import { DepthSetting } from '#client/features/text-settings/depth-setting.tsx';
import { useDisclosures } from '#client/hooks/use-disclosures.ts';
import utilities from '#client/styles/utilities.module.css';
import { articlePath, withBase } from '#domain/addresses/paths.ts';
import { hasSources, isOwnReporting } from '#domain/formats/own-reporting.ts';
import type { ArticlePageData, PartHeadings } from '#domain/page-data/article.ts';
import { bodyId, notesId, pageIds, partIds, type SavableStory } from '#domain/page-data/shared.ts';
import { isListPathname, type SiteInfo } from '#domain/page-data/site-info.ts';
import styles from './article-page.module.css';

export { ArticlePage as Page };

/** A story with all the parts that it has. */
function ArticlePage({ page, site }: { page: ArticlePageData; site: SiteInfo }) {
  const article = useRef<HTMLElement>(null);
  const story = useRef<HTMLDivElement>(null);
  const heading = (part: keyof PartHeadings) => headingOf(page, site, part);
  const contents = tableOfContents(page, site);
  const hasContents = contents.length > 1;
  const ownTakeaways = page.headings?.takeaways;
  const {
    takeaways,
    body,
    analysis,
    impact,
    faq,
    notes,
    terms,
    corrections,
    sources,
    seriesParts,
    related,
    previous,
    next,
    takeawaysMinutes,
  } = page;
  return (
    <div className={utilities.wrap}>
      <article
        className={styles.article}
        data-depths={takeawaysMinutes === undefined ? undefined : ''}
        ref={article}
      >
        <div className={styles.progress} />
        <ArticleHeader
          article={page}
          actions={<PageActions page={page} site={site} hasContents={hasContents} />}
        >
          <BackLink home={site.home} isList={(pathname) => isListPathname(site, pathname)} />
        </ArticleHeader>
        <figure className={styles.hero}>
          <StoryPicture story={page} shape="hero" />
          {page.image && <PictureCaption image={page.image} lang={page.lang} dir={page.dir} />}
        </figure>
        {hasContents && <TableOfContents id={pageIds.contents} entries={contents} />}
        <div className={styles.body} id={pageIds.body}>
          {takeawaysMinutes !== undefined && (
            <DepthSetting
              heading={ownTakeaways ? { text: ownTakeaways, lang: page.lang ?? site.language } : undefined}
              minutes={{ takeaways: takeawaysMinutes, full: page.minutes }}
            />
          )}
          {/* A section, so that reader modes find the article's text in the element around it, which has the sources, too. */}
          <section className={styles.story} data-story="" ref={story} lang={page.lang} dir={page.dir}>
            {takeaways.length > 0 && (
              <Takeaways id={partIds.takeaways} heading={heading('takeaways')} takeaways={takeaways} />
            )}
            <BelowFirstScreen>
              {body && <Body id={bodyId} text={body} />}
              {analysis.length > 0 && (
                <Analysis id={partIds.analysis} heading={heading('analysis')} sections={analysis} />
              )}
              {impact && <Impact id={partIds.impact} heading={heading('impact')} text={impact} />}
              {faq.length > 0 && <Faq id={partIds.faq} heading={heading('faq')} questions={faq} />}
              {notes && <Notes id={notesId} heading={heading('notes')} notes={notes} />}
              {terms.length > 0 && (
                <Terms id={partIds.terms} heading={heading('terms')} terms={terms} glossary={site.glossary} />
              )}
              {corrections.length > 0 && (
                <Corrections
                  id={partIds.corrections}
                  heading={heading('corrections')}
                  corrections={corrections}
                />
              )}
            </BelowFirstScreen>
          </section>
          <BelowFirstScreen>
            {hasSources(page) && (
              <Sources
                id={partIds.sources}
                heading={heading('sources')}
                sources={sources}
                isOwn={isOwnReporting(sources, page.storyKind)}
                disclosure={page.disclosure}
                lang={page.lang}
              />
            )}
          </BelowFirstScreen>
        </div>
        <BelowFirstScreen>
          <StoryTools page={page} site={site} hasContents={hasContents} />
        </BelowFirstScreen>
      </article>
      <BelowFirstScreen>
        <ReadingState page={page} article={article} story={story} />
        {terms.length > 0 && <Definitions root={article} page={page} />}
        {Series && seriesParts && <Series story={page} parts={seriesParts} />}
        {related.length > 0 && <RelatedNews id={partIds.related} related={related} />}
        <Neighbours href={withBase(site.base, articlePath(page.slug))} previous={previous} next={next} />
      </BelowFirstScreen>
    </div>
  );
}

/** A separate component, so that voices, which may load late, do not re-render the story. */
function PageActions({ page, site, hasContents }: Omit<StoryBarProps, 'canListen' | 'story'>) {
  const canListen = useHasVoice(page.lang ?? site.language);
  return (
    <ArticleActions canListen={canListen} last={hasContents && <ContentsButton id={pageIds.contents} />}>
      <SaveButton story={savableStory(page)} hasLabel />
    </ArticleActions>
  );
}

/** The bar of the story. A separate component for the same reason as its actions. */
function StoryTools(props: Omit<StoryBarProps, 'canListen' | 'story'>) {
  const { page, site } = props;
  const canListen = useHasVoice(page.lang ?? site.language);
  return <LazyStoryBar {...props} canListen={canListen} story={savableStory(page)} />;
}

function savableStory(page: ArticlePageData): SavableStory {
  return {
    ...page,
    tags: page.tags.map(({ name }) => name),
    source: page.byline ?? page.sources[0]?.name ?? '',
  };
}

interface ReadingStateProps {
  page: ArticlePageData;
  article: RefObject<HTMLElement | null>;
  story: RefObject<HTMLElement | null>;
}

/** Restores disclosures and tracks reading. A separate component, so that navigations do not re-render the story. */
function ReadingState({ page, article, story }: ReadingStateProps) {
  useDisclosures(article);
  useEffect(() => loadReadingTracker(page, story.current), [page, story]);
  return null;
}

/** The headings of the parts in the paper's language, named one by one so that the bundler leaves out other messages. */
const paperHeadings: PartHeadings = {
  takeaways: messages.keyTakeaways,
  analysis: messages.inDepthAnalysis,
  impact: messages.industryImpact,
  faq: messages.frequentlyAskedQuestions,
  questions: messages.questions,
  notes: messages.notes,
  terms: messages.termsExplained,
  corrections: messages.corrections,
  sources: messages.sources,
};

/** The heading of a part: in the story's language if that has one, otherwise in the paper's. */
function headingOf({ headings, lang }: ArticlePageData, site: SiteInfo, part: keyof PartHeadings): ReactNode {
  const own = headings?.[part];
  if (own !== undefined) return own;
  const text = paperHeadings[part];
  if (messages.language === (lang ?? site.language)) return text;
  return <span lang={messages.language}>{text}</span>;
}

/** The article's parts in reading order, with each section of the analysis as an entry. */
function tableOfContents(page: ArticlePageData, site: SiteInfo): ContentsEntry[] {
  const part = (isPresent: boolean, id: string, name: keyof PartHeadings) =>
    isPresent ? [{ id, text: headingOf(page, site, name), lang: page.headings?.[name] && page.lang }] : [];
  const full = (entries: ContentsEntry[]) => entries.map((entry) => ({ ...entry, isFullStory: true }));
  return [
    ...part(page.takeaways.length > 0, partIds.takeaways, 'takeaways'),
    ...full([
      ...[...(page.bodySections ?? []), ...page.analysis].flatMap(({ id, heading }) =>
        id === undefined ? [] : { id, text: heading, lang: page.lang },
      ),
      ...part(page.impact !== undefined, partIds.impact, 'impact'),
      ...part(page.faq.length > 0, partIds.faq, 'questions'),
      ...part(page.notes !== undefined, notesId, 'notes'),
      ...part(page.terms.length > 0, partIds.terms, 'terms'),
    ]),
    ...part(page.corrections.length > 0, partIds.corrections, 'corrections'),
    ...part(hasSources(page), partIds.sources, 'sources'),
  ];
}
