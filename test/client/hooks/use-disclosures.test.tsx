import { fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { BrowserRouter } from 'react-router';
import { expect, test, vi } from 'vitest';
import { useDisclosures } from '#client/hooks/use-disclosures.ts';

const names = Array.from({ length: 50 }, (_, index) => `question-${index}`);

function Questions() {
  const root = useRef<HTMLElement>(null);
  useDisclosures(root);
  return (
    <main ref={root}>
      {names.map((name) => (
        <details key={name} data-disclosure={name} data-testid={name}>
          <summary>{name}</summary>
        </details>
      ))}
    </main>
  );
}

function openQuestion(name: string): void {
  const details = screen.getByTestId<HTMLDetailsElement>(name);
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

const stored = () =>
  names.filter((name) => (window.history.state.usr.disclosures as Record<string, boolean>)[name]);

test('an opened answer is stored before the next frame', () => {
  render(<Questions />, { wrapper: BrowserRouter });
  openQuestion('question-0');
  openQuestion('question-1');
  expect(stored()).toEqual(['question-0', 'question-1']);
});

test('answers that all open together are stored in a few writes', async () => {
  render(<Questions />, { wrapper: BrowserRouter });
  const changes = vi.spyOn(window.history, 'replaceState');
  for (const name of names) openQuestion(name);
  await vi.waitFor(() => expect(stored()).toEqual(names));
  expect(changes.mock.calls.length).toBeLessThanOrEqual(10);
});
