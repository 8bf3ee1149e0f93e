import { render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { PageLayer } from '#client/components/frame/page-layer.tsx';
import { useShownEffect, useShownLayoutEffect } from '#client/hooks/shown.ts';
import { stubBrowser } from '../../../fixtures/browser/stub-browser.ts';

const events: string[] = [];

function Page({ name }: { name: string }) {
  useShownLayoutEffect(() => {
    events.push(`${name} before paint`);
  }, [name]);
  useShownEffect(() => {
    events.push(`${name} shown`);
    return () => void events.push(`${name} left`);
  }, [name]);
  return <h1>{name}</h1>;
}

const layer = (name: string, shown: boolean) => (
  <PageLayer key={name} shown={shown}>
    <Page name={name} />
  </PageLayer>
);

beforeEach(() => {
  stubBrowser();
  events.length = 0;
  return () => vi.unstubAllGlobals();
});

test('effects of a prerendered page run when it is shown', () => {
  const { rerender } = render([layer('list', true), layer('story', false)]);
  expect(events).toEqual(['list before paint', 'list shown']);
  const heading = screen.getByText('story');
  rerender([layer('story', true)]);
  expect(events.slice(2)).toEqual(['story before paint', 'list left', 'story shown']);
  expect(screen.getByText('story')).toBe(heading);
});

test('effects of a prerendered page that is discarded never run', () => {
  const { rerender } = render([layer('list', true), layer('story', false)]);
  rerender([layer('list', true)]);
  expect(events).toEqual(['list before paint', 'list shown']);
});
