import { onlineManager } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  answer,
  engine,
  openPage,
  searches,
  setUpSearchPage,
  status,
  titles,
} from '../../fixtures/browser/search-page.tsx';

vi.mock(
  '#client/features/search/search-engine.ts',
  async () => (await import('../../fixtures/browser/search-page.tsx')).engine,
);
setUpSearchPage();

test('during a search the previous results stay', async () => {
  const { go } = openPage('/search/?q=power');
  expect(status()).toBe('Searching…');
  await answer('power', 'Watts');
  await vi.waitFor(() => expect(status()).toBe('1 story matches “power”'));
  await go('/search/?q=chips');
  expect([status(), titles()]).toEqual(['Searching…', ['Watts']]);
  await answer('chips', 'Wafers');
  await vi.waitFor(() => expect(titles()).toEqual(['Wafers']));
});

test('Back shows earlier results at once, without another search', async () => {
  const { go } = openPage('/search/?q=power');
  await answer('power', 'Watts');
  await go('/search/?q=chips');
  await answer('chips', 'Wafers');
  await vi.waitFor(() => expect(titles()).toEqual(['Wafers']));
  await go(-1);
  expect([status(), titles()]).toEqual(['1 story matches “power”', ['Watts']]);
  expect(engine.search).toHaveBeenCalledTimes(2);
});

test('a search that another one replaces is aborted, and its results are not shown', async () => {
  const { go } = openPage('/search/?q=power');
  await vi.waitFor(() => expect(searches.has('power')).toBe(true));
  await go('/search/?q=chips');
  expect(searches.get('power')?.signal.aborted).toBe(true);
  await answer('chips', 'Wafers');
  await answer('power', 'Watts');
  await vi.waitFor(() => expect(titles()).toEqual(['Wafers']));
  expect(searches.get('chips')?.signal.aborted).toBe(false);
});

test('a failed search shows an error and can be tried again', async () => {
  engine.search.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  openPage('/search/?q=power');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('could not be loaded');
  expect(engine.search).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await answer('power', 'Watts');
  await vi.waitFor(() => expect(titles()).toEqual(['Watts']));
});

test('a search runs offline too, since caches may answer it', async () => {
  onTestFinished(() => onlineManager.setOnline(true));
  onlineManager.setOnline(false);
  openPage('/search/?q=power');
  await answer('power', 'Watts');
  await vi.waitFor(() => expect(titles()).toEqual(['Watts']));
});

test('a search of this device says so, and is repeated when there is a connection', async () => {
  openPage('/search/?q=power');
  await answer('power', 'Watts', { isDeviceOnly: true });
  expect(await screen.findByText(/Only the 1 story on this device could be searched/)).toBeTruthy();
  searches.clear();
  await act(async () => window.dispatchEvent(new Event('online')));
  await answer('power', 'Wafers');
  await vi.waitFor(() => expect(titles()).toEqual(['Wafers']));
  expect(screen.queryByText(/on this device/)).toBeNull();
});

test('after a retry the focus is on the results', async () => {
  engine.search.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  openPage('/search/?q=power');
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await answer('power', 'Watts');
  await vi.waitFor(() =>
    expect(screen.getByRole('heading', { level: 2, name: /1 story/ })).toBe(document.activeElement),
  );
});
