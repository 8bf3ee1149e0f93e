import { memoize } from '#lib/memoize.ts';
import { findTag } from '#lib/text/languages.ts';
import type { ArticleEntry } from './article-entry.ts';

/** The slugs of a story in the other editions, by language. */
export type StoryTranslations = Readonly<Record<string, string>>;

/** The translations of an edition's stories, by slug. */
export type Translations = ReadonlyMap<string, StoryTranslations>;

/** The stories of one edition. */
export interface TranslatedEdition<Story extends TranslatedStory = TranslatedStory> {
  language: string;
  stories: readonly Story[];
}

export type TranslatedStory = Pick<ArticleEntry, 'slug' | 'translations'>;

/** A story that names another one as its translation, though that is a translation of a third. */
export interface TranslationConflict<Story> {
  story: Story;
  /** the language that it names, as it writes it */
  tag: string;
  /** the two slugs of that language, or of the story's own, that it would make translations of each other */
  slugs: [string, string];
}

interface Group {
  /** slugs by language */
  slugs: Map<string, string>;
}

/**
 * Joins stories that name each other to groups, so that naming on one side is enough. References to missing stories are
 * ignored.
 *
 * @returns the groups by language and slug, and the references that contradict earlier ones
 */
function groupStories<Story extends TranslatedStory>(editions: readonly TranslatedEdition<Story>[]) {
  const present = new Map(
    editions.map(({ language, stories }) => [language, new Set(stories.map(({ slug }) => slug))]),
  );
  const languageOf = memoize((tag) => findTag(tag, [...present.keys()]));
  const groups = new Map<string, Group>();
  const conflicts: TranslationConflict<Story>[] = [];
  const keyOf = (language: string, slug: string) => `${language} ${slug}`;
  const groupOf = (language: string, slug: string): Group =>
    groups.get(keyOf(language, slug)) ?? { slugs: new Map([[language, slug]]) };

  for (const { language: own, stories } of editions) {
    for (const story of stories) {
      for (const [tag, slug] of Object.entries(story.translations ?? {})) {
        const language = languageOf(tag);
        if (language === undefined || language === own || !present.get(language)?.has(slug)) continue;
        const [group, named] = [groupOf(own, story.slug), groupOf(language, slug)];
        const contradiction = [...named.slugs].find(
          ([other, one]) => group.slugs.has(other) && group.slugs.get(other) !== one,
        );
        if (contradiction) {
          const [other, one] = contradiction;
          conflicts.push({ story, tag, slugs: [one, group.slugs.get(other) ?? ''] });
          continue;
        }
        for (const [other, one] of named.slugs) group.slugs.set(other, one);
        for (const [other, one] of group.slugs) groups.set(keyOf(other, one), group);
      }
    }
  }
  return { groups, conflicts };
}

/** Finds the references between stories that contradict each other. */
export function findConflicts<Story extends TranslatedStory>(
  editions: readonly TranslatedEdition<Story>[],
): TranslationConflict<Story>[] {
  return groupStories(editions).conflicts;
}

/** Returns the translations of each edition's stories, by language. */
export function linkTranslations(editions: readonly TranslatedEdition[]): ReadonlyMap<string, Translations> {
  const byLanguage = new Map(
    editions.map(({ language }) => [language, new Map<string, StoryTranslations>()]),
  );
  for (const { slugs } of groupStories(editions).groups.values()) {
    for (const [language, slug] of slugs) {
      const others = [...slugs].filter(([other]) => other !== language).sort(([a], [b]) => (a < b ? -1 : 1));
      byLanguage.get(language)?.set(slug, Object.fromEntries(others));
    }
  }
  return byLanguage;
}
