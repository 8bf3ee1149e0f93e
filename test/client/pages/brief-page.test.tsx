import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { BriefPage } from '#client/pages/brief-page.tsx';
import { createMuteMatcher } from '#client/reader/muting.ts';
import { marks } from '#client/stores/story-marks.ts';
import { createSiteInfo } from '#domain/page-data/site-info.ts';
import { renderInRouter } from '../../fixtures/browser/render-in-router.tsx';
import { makePages, pageAt, type Stories, smallEdition } from '../../fixtures/content/pages.ts';

const stories: Stories = {
  plant: { title: 'A plant opens', publishedAt: '2026-06-09' },
  paper: { title: 'A paper appears', publishedAt: '2026-06-08', category: 'Research' },
};
const renderBrief = (edition: Stories) =>
  renderInRouter(
    <BriefPage
      page={pageAt(makePages(edition), '/brief/', 'brief')}
      site={createSiteInfo(smallEdition({}).site, '/')}
    />,
  );
const noMark = {};
const allDetails = () => [...document.querySelectorAll('details')];

test('shows the number of stories, their dates and the reading time', () => {
  renderBrief(stories);
  const { textContent } = screen.getByRole('heading', { level: 1, name: 'Brief' }).parentElement ?? {};
  expect(textContent).toContain('The newest 2 stories');
  expect(textContent).toContain('8 June 2026 to 9 June 2026');
  expect(textContent).toContain('1 min read');
});

test('shows each category with its stories, their open takeaways and their links', () => {
  renderBrief(stories);
  const news = within(screen.getByRole('region', { name: 'Industry News' }));
  expect(news.getByRole('link', { name: 'A plant opens' }).getAttribute('href')).toBe('/articles/plant/');
  news.getByText('One plant.');
  const more = news.getByRole('link', { name: 'Read the story: A plant opens' });
  expect(more.getAttribute('href')).toBe('/articles/plant/');
  screen.getByRole('region', { name: 'Research' });
  expect(allDetails().map(({ open }) => open)).toEqual([true, true]);
});

test('shows the summary of a story without takeaways', () => {
  renderBrief({ one: { takeaways: undefined, analysis: [{ heading: 'One', body: 'Text.' }] } });
  screen.getByText('Summary');
  screen.getByText('A plant has opened.');
});

test('leaves out muted stories with their sections, until the reader shows them', async () => {
  const user = userEvent.setup();
  renderBrief(stories);
  const findReason = createMuteMatcher(
    [{ kind: 'category', slug: 'research', name: 'Research' }],
    ['opened'],
  );
  act(() => marks.set((story) => ({ mutedBy: findReason(story) ?? 'nothing' })));
  expect(screen.queryAllByRole('heading', { level: 3 })).toEqual([]);
  expect(screen.queryAllByRole('region')).toEqual([]);
  screen.getByText('2 stories on “opened”, “Research”, which you have muted.');
  await user.click(screen.getByRole('button', { name: 'Show them' }));
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(2);
  act(() => marks.set(() => noMark));
});

test('closes and opens all stories at once', async () => {
  const user = userEvent.setup();
  renderBrief(stories);
  await user.click(screen.getByRole('button', { name: 'Collapse all' }));
  expect(allDetails().map(({ open }) => open)).toEqual([false, false]);
  await user.click(await screen.findByRole('button', { name: 'Expand all' }));
  expect(allDetails().map(({ open }) => open)).toEqual([true, true]);
});

test('opens the print dialog', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => {});
  renderBrief(stories);
  await userEvent.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
});

test('says when there are no stories', () => {
  renderBrief({});
  screen.getByText('No stories have been published yet.');
  expect(screen.queryAllByRole('button')).toEqual([]);
});
