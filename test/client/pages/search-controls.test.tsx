import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import {
  answer,
  choice,
  field,
  follows,
  openPage,
  setUpSearchPage,
  setWide,
  site,
  status,
  titles,
} from '../../fixtures/browser/search-page.tsx';
import { storyCard } from '../../fixtures/browser/story-card.ts';

vi.mock(
  '#client/features/search/search-engine.ts',
  async () => (await import('../../fixtures/browser/search-page.tsx')).engine,
);
setUpSearchPage();

test('beside the results, the filters follow them, and a button leads there', async () => {
  openPage('/search/?q=power&tag=nvidia');
  await answer('power', 'Watts');
  const filters = await screen.findByRole('region', { name: 'Filters, 1 chosen' });
  expect(follows(screen.getByRole('link', { name: 'Watts' }), filters)).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Skip to filters' }));
  expect(screen.getByRole('heading', { name: 'Filters, 1 chosen' })).toBe(document.activeElement);
  await userEvent.tab();
  expect(document.activeElement?.textContent).toContain('NVIDIA');
});

test('in a narrow window the filters precede the results, closed', async () => {
  setWide(false);
  openPage('/search/?q=power&tag=nvidia');
  await answer('power', 'Watts');
  const summary = await screen.findByText('Filters, 1 chosen');
  expect(summary.closest('details')?.open).toBe(false);
  expect(follows(screen.getByRole('heading', { level: 2 }), summary)).toBe(true);
  expect(follows(summary, screen.getByRole('link', { name: 'Watts' }))).toBe(true);
});

test('the button starts a search without waiting for a pause', async () => {
  const { router } = openPage('/search/');
  await userEvent.type(field(), 'power');
  await userEvent.click(screen.getByRole('button', { name: 'Search' }));
  expect(router.state.location.search).toBe('?q=power');
});

test('Escape clears the field and the search, and leaves an empty field', async () => {
  const { router } = openPage('/search/?q=power&tag=nvidia');
  await answer('power', 'Watts');
  await userEvent.click(field());
  await userEvent.keyboard('er{Escape}');
  expect(field().value).toBe('');
  expect(router.state.location.search).toBe('?tag=nvidia');
  expect(document.activeElement).toBe(field());
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(document.body);
  expect(router.state.location.search).toBe('?tag=nvidia');
});

test('Escape that ends the composition of a character clears nothing', async () => {
  openPage('/search/?q=power');
  await userEvent.click(field());
  fireEvent.keyDown(field(), { key: 'Escape', isComposing: true });
  expect(field().value).toBe('power');
});

test('the title names the query, its filters by their names, and follows the history', async () => {
  const { go } = openPage('/search/');
  expect(document.title).toBe(`Search — ${site.name}`);
  await go('/search/?q=power&tag=nvidia');
  expect(document.title).toBe(`power, nvidia — Search — ${site.name}`);
  await answer('power', 'Watts');
  await vi.waitFor(() => expect(document.title).toBe(`power, NVIDIA — Search — ${site.name}`));
  await go('/search/?tag=south-korea');
  expect(document.title).toBe(`south korea — Search — ${site.name}`);
  await go(-1);
  expect(document.title).toBe(`power, NVIDIA — Search — ${site.name}`);
  await go(-1);
  expect(document.title).toBe(`Search — ${site.name}`);
});

test('filters without words that leave no story can be removed, and all topics are offered', async () => {
  const { router } = openPage('/search/?tag=nvidia&category=models&source=wire');
  await answer('', 'None', { stories: [], count: 0 });
  const link = await screen.findByRole('link', { name: 'Remove the filters' });
  expect(link.getAttribute('href')).toBe('/search/');
  expect(screen.getByRole('link', { name: 'All topics' })).toBeTruthy();
  expect(router.state.location.search).toContain('tag=nvidia');
});

test('similar topics are offered together with all topics', async () => {
  openPage('/search/?q=nvida');
  await answer('nvida', 'None', { stories: [], count: 0, suggestions: [choice('NVIDIA')] });
  expect(await screen.findByRole('heading', { name: 'Similar topics' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'All topics' })).toBeTruthy();
});

/** Wraps every text as the translation of Chromium does. */
function translate(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (texts.nextNode()) nodes.push(texts.currentNode as Text);
  for (const node of nodes) {
    const outer = document.createElement('font');
    node.replaceWith(outer);
    outer.appendChild(document.createElement('font')).append(node);
  }
}

test.each([true, false])(
  'a page that the browser has translated goes on searching, wide: %s',
  async (isWide) => {
    setWide(isWide);
    const { go } = openPage('/search/?q=power');
    await answer('power', 'Watts', { coverage: { searched: 1, all: 2, since: '2026-06-01' } });
    await vi.waitFor(() => expect(titles()).toContain('Watts'));
    translate();
    await go('/search/?q=chips&tag=nvidia');
    await answer('chips', 'Watts', {
      stories: [
        {
          story: storyCard('Watts'),
          title: [
            { text: 'A ', isMatch: false },
            { text: 'chip', isMatch: true },
          ],
          passage: [{ text: 'chips', isMatch: true }],
        },
      ],
      filters: {
        tag: [choice('China'), choice('NVIDIA')],
        category: [choice('Models')],
        source: [],
        author: [],
      },
    });
    await vi.waitFor(() => expect(titles()).toContain('A chip'));
    translate();
    await go('/search/?q=none');
    await answer('none', 'None', { stories: [], count: 0 });
    await vi.waitFor(() => expect(status()).toBe('No story matches “none”'));
    translate();
    await go('/search/');
    expect(screen.queryByRole('status')).toBeNull();
  },
);
