import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { interceptLinks } from '#client/navigation/intercept-links.ts';

type Navigate = Parameters<typeof interceptLinks>[1];

const navigate = vi.fn<Navigate>();
let stop = () => {};

/** Whether the browser would follow the link. jsdom cannot navigate, so the last listener prevents it. */
let leftAlone = false;
function handleLast(event: Event): void {
  leftAlone = !event.defaultPrevented;
  event.preventDefault();
}

beforeEach(() => {
  window.addEventListener('click', handleLast);
});

afterEach(() => {
  stop();
  window.removeEventListener('click', handleLast);
  navigate.mockReset();
  document.body.innerHTML = '';
  window.history.replaceState(null, '', '/');
});

/** Clicks on the first link, or on the element with `data-here`. */
function click(html: string, { base = '/', ...init }: MouseEventInit & { base?: string } = {}): void {
  stop = interceptLinks(base, navigate);
  document.body.innerHTML = html;
  fireEvent.click(
    document.querySelector('[data-here]') ?? document.querySelector('a') ?? document.body,
    init,
  );
}

function expectLeftAlone(): void {
  expect(leftAlone).toBe(true);
  expect(navigate).not.toHaveBeenCalled();
}

describe('a plain click navigates in the application', () => {
  test.each([
    '/',
    '/page/2/',
    '/articles/a-plant-opens/',
    '/tags/',
    '/tags/%ED%95%9C%EA%B5%AD/',
    '/tags/power/page/3/',
    '/categories/research/',
    '/sources/the-wire/',
    '/articles/a-plant-opens/#who-pays',
    '/tags/power/?sort=new',
  ])('on a link to %s', (href) => {
    window.history.replaceState(null, '', '/categories/elsewhere/');
    click(`<a href="${href}">Go</a>`);
    expect(leftAlone).toBe(false);
    expect(navigate).toHaveBeenCalledExactlyOnceWith(href, { replace: false });
  });

  test('on an element inside a link', () => {
    click('<a href="/tags/"><svg><path data-here></path></svg></a>');
    expect(navigate).toHaveBeenCalledOnce();
  });

  test('on a link that names its own window as the target', () => {
    click('<a href="/tags/" target="_self">Go</a>');
    expect(navigate).toHaveBeenCalledOnce();
  });

  test('on a full address of this site', () => {
    click(`<a href="${window.location.origin}/tags/">Go</a>`);
    expect(navigate.mock.lastCall?.[0]).toBe('/tags/');
  });

  test('on an address without its trailing slash', () => {
    click('<a href="/tags">Go</a>');
    expect(navigate.mock.lastCall?.[0]).toBe('/tags/');
  });

  test('under a base, which is removed', () => {
    click('<a href="/news/tags/power/">Go</a>', { base: '/news/' });
    expect(navigate.mock.lastCall?.[0]).toBe('/tags/power/');
  });
});

describe('a navigation', () => {
  test('to the current address replaces the history entry', () => {
    window.history.replaceState(null, '', '/tags/power/?sort=new');
    click('<a href="/tags/power/?sort=new">Again</a>');
    expect(navigate.mock.lastCall?.[1]).toEqual({ replace: true });
  });

  test('to a fragment of the same page adds a history entry', () => {
    window.history.replaceState(null, '', '/articles/a-plant-opens/');
    click('<a href="#who-pays">Who pays?</a>');
    expect(navigate).toHaveBeenCalledExactlyOnceWith('/articles/a-plant-opens/#who-pays', {
      replace: false,
    });
  });
});

describe('a click is left to the browser', () => {
  test.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('with %s', (key) => {
    click('<a href="/tags/">Go</a>', { [key]: true });
    expectLeftAlone();
  });

  test.each([1, 2])('with mouse button %i', (button) => {
    click('<a href="/tags/">Go</a>', { button });
    expectLeftAlone();
  });

  test.each([
    { what: 'to another origin', link: '<a href="https://wire.example/tags/">Go</a>' },
    { what: 'to another port', link: '<a href="http://localhost:1/tags/">Go</a>' },
    { what: 'to a mail address', link: '<a href="mailto:desk@paper.example">Go</a>' },
    { what: 'that downloads a file', link: '<a href="/tags/" download>Go</a>' },
    { what: 'to another window', link: '<a href="/tags/" target="_blank">Go</a>' },
    { what: 'to a named frame', link: '<a href="/tags/" target="side">Go</a>' },
    { what: 'to the feed', link: '<a href="/feed.xml">Go</a>' },
    { what: 'to the feed of a tag', link: '<a href="/tags/power/feed.xml">Go</a>' },
    { what: 'to a page’s data', link: '<a href="/articles/a-plant-opens/data.json">Go</a>' },
    { what: 'to an image', link: '<a href="/images/hall.webp">Go</a>' },
    { what: 'to an address that no page can have', link: '<a href="/articles/%E0%A4/">Go</a>' },
    { what: 'to the first page by its number', link: '<a href="/page/1/">Go</a>' },
    { what: 'without an address', link: '<a>Go</a>' },
  ])('on a link $what', ({ link }) => {
    click(link);
    expectLeftAlone();
  });

  test.each(['/tags/', '/', '/newspaper/tags/'])('on a link to %s, outside the base', (href) => {
    click(`<a href="${href}">Go</a>`, { base: '/news/' });
    expectLeftAlone();
  });

  test('outside links', () => {
    click('<button data-here>Press</button><a href="/tags/">Go</a>');
    expectLeftAlone();
  });

  test('if another listener has handled it', () => {
    const take = (event: Event) => event.preventDefault();
    document.body.addEventListener('click', take);
    click('<a href="/tags/">Go</a>');
    document.body.removeEventListener('click', take);
    expect(navigate).not.toHaveBeenCalled();
  });

  test('after the listener has been removed', () => {
    click('<a href="/tags/">Go</a>');
    expect(navigate).toHaveBeenCalledOnce();
    stop();
    fireEvent.click(document.querySelector('a') ?? document.body);
    expect(navigate).toHaveBeenCalledOnce();
    expect(leftAlone).toBe(true);
  });
});
