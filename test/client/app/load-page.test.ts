import type { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createApp } from '#client/app/create-app.tsx';
import { loadPage } from '#client/app/load-page.ts';
import { UnreadablePageError } from '#client/page-data/fetch-page.ts';
import { pageQuery } from '#client/page-data/page-query.ts';
import { makePages, manyStories, pageAt, wholeStory } from '../../fixtures/content/pages.ts';

const pages = makePages({ ...manyStories(2), story: wholeStory() });
const story = pageAt(pages, '/articles/story/', 'article');
const front = pageAt(pages, '/', 'front');

const network = vi.fn<typeof fetch>();
let client: QueryClient;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', network);
  client = createApp().queryClient;
});

afterEach(() => {
  network.mockReset();
  client.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const json = (value: unknown) => Response.json(value);
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

/** Loads a page and advances the time past all retries. */
async function load(path: string): Promise<unknown> {
  const outcome = loadPage(client, path).catch((error: unknown) => ({ error }));
  await vi.advanceTimersByTimeAsync(5000);
  return outcome;
}

async function failureOf(path: string): Promise<unknown> {
  const outcome = await load(path);
  return (outcome as { error?: unknown }).error;
}

describe('a page', () => {
  test('is loaded from its data.json', async () => {
    network.mockResolvedValueOnce(json(story));
    expect(await load('/articles/story/')).toEqual(story);
    expect(network.mock.lastCall?.[0]).toBe('/articles/story/data.json');
  });

  test('is cached for rendering', async () => {
    network.mockResolvedValueOnce(json(front));
    await load('/');
    expect(client.getQueryData(pageQuery('/').queryKey)).toEqual(front);
  });

  test('is fetched once, however often it is requested', async () => {
    network.mockImplementation(async () => json(story));
    await Promise.all([load('/articles/story/'), load('/articles/story/')]);
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    await load('/articles/story/');
    expect(network).toHaveBeenCalledTimes(1);
  });

  test('is cached by its path', async () => {
    network.mockImplementation(async (address) => json(address === '/data.json' ? front : story));
    await load('/');
    await load('/articles/story/');
    expect(network).toHaveBeenCalledTimes(2);
  });
});

describe('an address without a page', () => {
  test.each(['/nowhere/at/all/', '/articles/', '/page/1/', '/articles/%E0%A4/'])(
    'such as %s is a 404 without a request',
    async (path) => {
      const failure = await failureOf(path);
      expect(failure).toBeInstanceOf(Response);
      expect((failure as Response).status).toBe(404);
      expect(network).not.toHaveBeenCalled();
    },
  );

  test('is a 404 if the host responds so, without a retry', async () => {
    network.mockResolvedValue(new Response('Not found', { status: 404 }));
    const failure = await failureOf('/articles/gone/');
    expect(failure).toBeInstanceOf(Response);
    expect((failure as Response).status).toBe(404);
    expect(network).toHaveBeenCalledTimes(1);
  });
});

describe('a response without page data of this version', () => {
  test.each([
    { what: 'data of another version', answer: () => json({ ...story, version: story.version + 1 }) },
    { what: 'data without a version', answer: () => json({ ...story, version: undefined }) },
    { what: 'data without a kind', answer: () => json({ ...story, kind: undefined }) },
    { what: 'HTML', answer: () => new Response('<!doctype html><title>Page not found</title>') },
    { what: 'nothing', answer: () => new Response('') },
    { what: 'null', answer: () => json(null) },
    { what: 'a list', answer: () => json([story]) },
    { what: 'status 500', answer: () => new Response('Error', { status: 500 }) },
    { what: 'status 503 with JSON', answer: () => Response.json(story, { status: 503 }) },
    { what: 'data of another kind of page', answer: () => json(front) },
  ])('such as $what is an unreadable page, without a retry', async ({ answer }) => {
    network.mockImplementation(async () => answer());
    expect(await failureOf('/articles/story/')).toBeInstanceOf(UnreadablePageError);
    expect(network).toHaveBeenCalledTimes(1);
  });

  test.each([
    { what: 'another version', answer: () => json({ ...story, version: 0 }) },
    { what: 'another kind', answer: () => json(front) },
    { what: 'a failure', answer: () => new Response('Error', { status: 500 }) },
  ])('such as $what is not cached', async ({ answer }) => {
    network.mockResolvedValueOnce(answer()).mockResolvedValueOnce(json(story));
    await failureOf('/articles/story/');
    expect(await load('/articles/story/')).toEqual(story);
  });
});

describe('a network failure', () => {
  test('is retried', async () => {
    network.mockImplementationOnce(offline).mockResolvedValueOnce(json(story));
    expect(await load('/articles/story/')).toEqual(story);
    expect(network).toHaveBeenCalledTimes(2);
  });

  test('is reported after two retries', async () => {
    network.mockImplementation(offline);
    expect(await failureOf('/articles/story/')).toBeInstanceOf(TypeError);
    expect(network).toHaveBeenCalledTimes(3);
  });

  test('is not cached', async () => {
    network.mockImplementation(offline);
    await failureOf('/articles/story/');
    network.mockImplementation(async () => json(story));
    expect(await load('/articles/story/')).toEqual(story);
  });

  test('in the middle of a response is retried', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"kind":'));
        controller.error(new TypeError('network error'));
      },
    });
    network.mockResolvedValueOnce(new Response(broken)).mockResolvedValueOnce(json(story));
    expect(await load('/articles/story/')).toEqual(story);
  });
});
