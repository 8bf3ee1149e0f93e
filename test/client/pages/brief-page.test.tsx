import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Page as BriefPage } from '#client/pages/brief-page.tsx';
import { createMuteMatcher } from '#client/reader/muting.ts';
import { marks } from '#client/stores/story-marks.ts';
import { createSiteInfo } from '#domain/pages/site-info.ts';
import { renderInRouter } from '../../fixtures/browser/render-in-router.tsx';
import {
  makePages,
  manyStories,
  type PaperOverrides,
  pageAt,
  type Stories,
  smallEdition,
} from '../../fixtures/content/pages.ts';

const stories: Stories = {
  plant: { title: 'A plant opens', publishedAt: '2026-06-09' },
  paper: { title: 'A paper appears', publishedAt: '2026-06-08', category: 'Research' },
};
const renderBrief = (edition: Stories, settings: PaperOverrides = {}) =>
  renderInRouter(
    <BriefPage
      page={pageAt(makePages(edition, settings), '/brief/', 'brief')}
      site={createSiteInfo(smallEdition({}).site, '/')}
    />,
  );
const noMark = {};
const titlesIn = (part: Pick<typeof screen, 'getAllByRole'>) =>
  part.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

test('shows the number of stories, their dates and the reading time', () => {
  renderBrief(stories);
  const { textContent } = screen.getByRole('heading', { level: 1, name: 'Brief' }).parentElement ?? {};
  expect(textContent).toContain('2 stories');
  expect(textContent).toContain('8 June 2026 to 9 June 2026');
  expect(textContent).toContain('1 min read');
});

test('opens with the lead and the latest stories, each with its category, points and link', () => {
  renderBrief(stories, { lead: 'paper' });
  const latest = within(screen.getByRole('region', { name: 'Latest' }));
  expect(titlesIn(latest)).toEqual(['A paper appears', 'A plant opens']);
  expect(latest.getByRole('link', { name: 'Industry News' }).getAttribute('href')).toBe(
    '/categories/industry-news/',
  );
  expect(latest.getByRole('link', { name: 'A plant opens' }).getAttribute('href')).toBe('/articles/plant/');
  latest.getAllByText('One plant.');
  const more = latest.getByRole('link', { name: 'Read the story: A plant opens' });
  expect(more.getAttribute('href')).toBe('/articles/plant/');
});

test('shows the other stories by category', () => {
  renderBrief({ ...manyStories(4, { category: 'Research' }), ...stories });
  const research = screen.getByRole('region', { name: 'Research' });
  expect(titlesIn(within(research))).toEqual(['A paper appears']);
  expect(within(research).getAllByRole('link', { name: 'Research' })).toHaveLength(1);
  expect(titlesIn(within(screen.getByRole('region', { name: 'Industry News' })))).toEqual(['A plant opens']);
});

test('a fragment leads to the headline of a story, whose points are always shown', () => {
  renderBrief(stories);
  expect(document.getElementById('plant')?.textContent).toBe('A plant opens');
  expect(document.querySelector('details')).toBeNull();
});

test('shows the summary of a story without takeaways', () => {
  renderBrief({ one: { takeaways: undefined, analysis: [{ heading: 'One', body: 'Text.' }] } });
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

test('a story that is no news says what it is', () => {
  renderBrief({ ...stories, view: { title: 'What I think', publishedAt: '2026-06-07', kind: 'opinion' } });
  const [label] = screen.getAllByText('Opinion');
  expect(label?.closest('article')?.textContent).toContain('What I think');
  expect(screen.getAllByText('Opinion')).toHaveLength(1);
});
