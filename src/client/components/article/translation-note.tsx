import * as messages from 'virtual:gigawatt/messages';
import type { OriginalStory } from '#domain/page-data/article.ts';

/** Says that a story is a translation, by a machine or not, and links to its original. */
export function TranslationNote({ original }: { original: OriginalStory }) {
  const { lang, name, href, isMachineTranslated } = original;
  const label = isMachineTranslated ? messages.machineTranslationOf : messages.translationOf;
  const link = href ? (
    <a href={href} lang={lang} hrefLang={lang}>
      {name}
    </a>
  ) : (
    <span lang={lang}>{name}</span>
  );
  return <span>{label({ link })}</span>;
}
