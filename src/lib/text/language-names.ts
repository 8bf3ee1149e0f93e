/**
 * The name of a language in that language, as in a list: “English”, “Français” or “简体中文”.
 *
 * @param others tags of the other languages in the list; the region is named if one of them has the same language
 */
export function nameOfLanguage(tag: string, others: readonly string[] = []): string {
  const { language, script } = new Intl.Locale(tag);
  const isAmbiguous = others.some((other) => new Intl.Locale(other).language === language);
  const named = isAmbiguous ? tag : [language, script].filter(Boolean).join('-');
  const [first = '', ...rest] = new Intl.DisplayNames(tag, { type: 'language' }).of(named) ?? tag;
  return first.toLocaleUpperCase(tag) + rest.join('');
}

/** A language in the form of Open Graph, with its most likely region: `zh-Hans` becomes `zh_CN`. */
export function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}_${region}` : language;
}
