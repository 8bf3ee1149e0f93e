import * as messages from 'virtual:gigawatt/messages';
import site from 'virtual:gigawatt/site';
import type { QueryClient } from '@tanstack/react-query';
import type { DataRouter } from 'react-router';
import { linkOf } from '#client/navigation/intercept-links.ts';
import { pageQuery } from '#client/page-data/page-query.ts';
import { chosenLanguage, isFirstOffer } from '#client/reader/language.ts';
import { withoutBase } from '#domain/addresses/paths.ts';
import type { LanguageLink } from '#domain/page-data/head.ts';
import { languagesId } from '#domain/page-data/shared.ts';
import { showActionToast } from '#lib/browser/action-toast.ts';
import { isPlainClick } from '#lib/browser/plain-click.ts';

/**
 * Keeps the links to other languages at the foot of the document those of the current page, remembers which one the
 * reader uses, and offers it on a page that the reader opens in another language.
 */
export function startLanguages(queryClient: QueryClient, router: DataRouter): void {
  const linksOfPage = (): LanguageLink[] => {
    const path = withoutBase(site.base, window.location.pathname);
    const page = path === undefined ? undefined : queryClient.getQueryData(pageQuery(path).queryKey);
    return page?.head.languages ?? [];
  };
  let shown = router.state.location;
  router.subscribe(({ location, navigation }) => {
    if (navigation.state !== 'idle' || location.pathname === shown.pathname) return;
    shown = location;
    showLinks(linksOfPage());
  });
  // Before the click becomes a navigation.
  document.addEventListener('click', handleClick, true);
  const links = linksOfPage();
  // The reader may have navigated before this code was loaded.
  showLinks(links);
  offerChosenLanguage(links);
}

function offerChosenLanguage(links: readonly LanguageLink[]): void {
  const chosen = chosenLanguage.get();
  const link = links.find(({ lang, note }) => lang === chosen && note === undefined);
  if (!link || !isFirstOffer()) return;
  showActionToast(messages.alsoInYourLanguage, [link.name, messages.dismiss], () =>
    window.location.assign(link.href),
  );
}

function handleClick(event: MouseEvent): void {
  const list = document.getElementById(languagesId);
  const link = linkOf(event.target);
  if (!list || !link) return;
  if (list.contains(link)) chosenLanguage.set(link.hreflang);
  else if (link.getAttribute('href') === `#${languagesId}` && isPlainClick(event)) {
    const [only, ...more] = list.querySelectorAll('a');
    // With one other language that has the page, there is nothing to choose or to explain.
    if (!only || more.length > 0 || only.nextElementSibling) return;
    event.preventDefault();
    only.click();
  }
}

/** Writes the same elements as the build (domain/formats/language-links.ts), unless they are there or unknown. */
function showLinks(links: readonly LanguageLink[]): void {
  const items = links.map(({ lang, name, href, note }) => {
    const item = Object.assign(document.createElement('li'), { lang, dir: 'auto' });
    item.append(Object.assign(document.createElement('a'), { href, hreflang: lang, textContent: name }));
    if (note !== undefined) item.append(Object.assign(document.createElement('p'), { textContent: note }));
    return item;
  });
  const list = document.querySelector(`#${languagesId} ul`);
  const isShown = list?.innerHTML === items.map(({ outerHTML }) => outerHTML).join('');
  if (items.length > 0 && !isShown) list?.replaceChildren(...items);
}
