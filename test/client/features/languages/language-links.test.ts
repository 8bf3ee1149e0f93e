import { QueryClient } from '@tanstack/react-query';
import type { DataRouter } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { startLanguages } from '#client/features/languages/language-links.ts';
import { pageQuery } from '#client/page-data/page-query.ts';
import { chosenLanguage } from '#client/reader/language.ts';
import { writeLanguageLinks } from '#domain/formats/language-links.ts';
import type { LanguageLink } from '#domain/page-data/head.ts';
import { languagesId } from '#domain/page-data/shared.ts';
import { makePages, manyStories, pageAt } from '../../../fixtures/content/pages.ts';

const translated: LanguageLink = { lang: 'ko', name: '한국어', href: '/ko/' };
const nearest: LanguageLink = { ...translated, href: '/ko/tags/', note: '한국어 페이지 없음' };

/**
 * Starts the links on a page and returns a function that navigates to another one.
 *
 * @param written the links of the document, which is that of another page if the reader has navigated already
 */
function start(links: LanguageLink[], written = links): (to: string, links: LanguageLink[]) => void {
  document.body.innerHTML = `<a id="tool" href="#${languagesId}">한국어</a>${writeLanguageLinks(written, 'Languages')}`;
  const front = pageAt(makePages(manyStories(2)), '/', 'front');
  const queryClient = new QueryClient();
  const addPage = (path: string, languages: LanguageLink[]) =>
    queryClient.setQueryData(pageQuery(path).queryKey, { ...front, head: { ...front.head, languages } });
  addPage('/', links);
  let listener: ((state: unknown) => void) | undefined;
  const stateAt = (pathname: string) => ({ location: { pathname }, navigation: { state: 'idle' } });
  const router = {
    state: stateAt('/'),
    subscribe: (one: typeof listener) => {
      listener = one;
    },
  };
  startLanguages(queryClient, router as unknown as DataRouter);
  return (to, languages) => {
    addPage(to, languages);
    window.history.pushState(null, '', to);
    listener?.(stateAt(to));
  };
}

const list = () => document.getElementById(languagesId)?.innerHTML ?? '';
const toast = () => document.querySelector('[role="status"]')?.textContent ?? '';

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  sessionStorage.clear();
  chosenLanguage.set('');
  for (const one of document.querySelectorAll('[role="status"]')) one.replaceChildren();
});

test('after a navigation the links are those that the build writes for the page', () => {
  const navigate = start([translated]);
  navigate('/settings/', [nearest]);
  expect(list()).toContain('한국어 페이지 없음');
  const shown = list();
  document.body.innerHTML = writeLanguageLinks([nearest], 'Languages');
  expect(shown).toBe(list());
});

test('after a navigation before the code was loaded, too', () => {
  start([nearest], [translated]);
  expect(list()).toContain('한국어 페이지 없음');
});

test('links that are right are not written anew, which would take the focus from them', () => {
  const written = vi.spyOn(Element.prototype, 'replaceChildren');
  const navigate = start([translated]);
  navigate('/settings/', [translated]);
  expect(written).not.toHaveBeenCalled();
  navigate('/tags/', [nearest]);
  expect(written).toHaveBeenCalledTimes(1);
  written.mockRestore();
});

test('the link that the reader uses is remembered', () => {
  start([translated]);
  const link = document.querySelector<HTMLElement>(`#${languagesId} a`);
  link?.addEventListener('click', (event) => event.preventDefault());
  link?.click();
  expect(chosenLanguage.get()).toBe('ko');
});

test('the chosen language is offered once in a visit, on a page that has it', async () => {
  chosenLanguage.set('ko');
  start([nearest]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(toast()).toBe('');
  start([translated]);
  await vi.waitFor(() => expect(toast()).toContain('This page is also available'));
  expect(toast()).toContain('한국어');
  for (const one of document.querySelectorAll('[role="status"]')) one.replaceChildren();
  start([translated]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(toast()).toBe('');
});
