import { screen } from '@testing-library/react';
import { createMemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reportSlowNavigation } from '#client/navigation/report-slow-navigation.ts';

let arrive = () => {};
let router: ReturnType<typeof createMemoryRouter>;

beforeEach(() => {
  vi.useFakeTimers();
  const { promise: page, resolve } = Promise.withResolvers<null>();
  arrive = () => resolve(null);
  router = createMemoryRouter([
    { path: '/', element: null },
    { path: '/slow/', loader: () => page, element: null },
  ]);
});

afterEach(() => {
  router.dispose();
  vi.useRealTimers();
});

test('a navigation is reported after a second, until it completes', async () => {
  reportSlowNavigation(router);
  const navigation = router.navigate('/slow/');
  await vi.advanceTimersByTimeAsync(900);
  expect(screen.queryByText('Loading the page…')).toBeNull();
  await vi.advanceTimersByTimeAsync(300);
  expect(screen.getByRole('status').textContent).toBe('Loading the page…');
  arrive();
  await navigation;
  expect(screen.queryByText('Loading the page…')).toBeNull();
});

test('a navigation that started earlier is reported too', async () => {
  const navigation = router.navigate('/slow/');
  await vi.advanceTimersByTimeAsync(0);
  reportSlowNavigation(router);
  await vi.advanceTimersByTimeAsync(1200);
  expect(screen.getByRole('status').textContent).toBe('Loading the page…');
  arrive();
  await navigation;
  expect(screen.queryByText('Loading the page…')).toBeNull();
});
