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

test('a step is told after a second, and no longer once it is made', async () => {
  reportSlowNavigation(router);
  const step = router.navigate('/slow/');
  await vi.advanceTimersByTimeAsync(900);
  expect(screen.queryByText('The page is being fetched.')).toBeNull();
  await vi.advanceTimersByTimeAsync(300);
  expect(screen.getByRole('status').textContent).toBe('The page is being fetched.');
  arrive();
  await step;
  expect(screen.queryByText('The page is being fetched.')).toBeNull();
});

test('a step that has begun before is told too', async () => {
  const step = router.navigate('/slow/');
  await vi.advanceTimersByTimeAsync(0);
  reportSlowNavigation(router);
  await vi.advanceTimersByTimeAsync(1200);
  expect(screen.getByRole('status').textContent).toBe('The page is being fetched.');
  arrive();
  await step;
  expect(screen.queryByText('The page is being fetched.')).toBeNull();
});
