import { expect, test, vi } from 'vitest';
import { lazyModule } from '#lib/browser/lazy-module.ts';

const soon = () => new Promise((resolve) => setTimeout(resolve));

test('a module is loaded once, on first use', async () => {
  const load = vi.fn(async () => 'module');
  const use = vi.fn();
  const withModule = lazyModule(load);
  expect(load).not.toHaveBeenCalled();
  withModule();
  withModule(use);
  await vi.waitFor(() => expect(use).toHaveBeenCalledExactlyOnceWith('module'));
  expect(load).toHaveBeenCalledTimes(1);
});

test('uses run in the order of the calls, even if the first takes longest', async () => {
  const done: string[] = [];
  const first = Promise.withResolvers<void>();
  const withModule = lazyModule(async () => 'module');
  withModule(() => first.promise.then(() => done.push('first')));
  withModule(() => done.push('second'));
  await soon();
  expect(done).toEqual([]);
  first.resolve();
  await vi.waitFor(() => expect(done).toEqual(['first', 'second']));
});

test('imports that finish in another order do not change the order of uses', async () => {
  const done: string[] = [];
  const imports = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const waiting = [...imports];
  const withModule = lazyModule(() => waiting.shift()?.promise ?? Promise.reject(new Error('No more.')));
  withModule(
    () => done.push('first'),
    () => done.push('first is missing'),
  );
  withModule(() => done.push('second'));
  imports[1]?.resolve('module');
  await soon();
  expect(done).toEqual([]);
  imports[0]?.reject(new TypeError('Failed to fetch'));
  await vi.waitFor(() => expect(done).toEqual(['first is missing', 'second']));
});

test('a failed use does not block the next one', async () => {
  const use = vi.fn();
  const withModule = lazyModule(async () => 'module');
  withModule(() => Promise.reject(new Error('broken')));
  withModule(use);
  await vi.waitFor(() => expect(use).toHaveBeenCalledOnce());
});

test('a failed import is reported and retried by the next use', async () => {
  const load = vi.fn(async () => 'module').mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const [use, onLoadError] = [vi.fn(), vi.fn()];
  const withModule = lazyModule(load);
  withModule(use, onLoadError);
  await vi.waitFor(() => expect(onLoadError).toHaveBeenCalledOnce());
  expect(use).not.toHaveBeenCalled();
  withModule(use, onLoadError);
  await vi.waitFor(() => expect(use).toHaveBeenCalledExactlyOnceWith('module'));
  expect(onLoadError).toHaveBeenCalledOnce();
});
