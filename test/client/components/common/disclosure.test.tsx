import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { Faq } from '#client/components/article/faq.tsx';
import { Takeaways } from '#client/components/article/takeaways.tsx';
import { Disclosure } from '#client/components/common/disclosure.tsx';
import { makePages, pageAt, wholeStory } from '../../../fixtures/content/pages.ts';

const pages = makePages({ story: wholeStory() });
const { faq, takeaways } = pageAt(pages, '/articles/story/', 'article');

/** Whether the disclosure around a text is open. */
function isOpen(text: string): boolean | undefined {
  return screen.getByText(text).closest('details')?.open;
}

describe('a disclosure', () => {
  test('is initially closed unless `open` is set', () => {
    render(
      <>
        <Disclosure id="one" heading="One">
          First
        </Disclosure>
        <Disclosure id="two" heading="Two" open>
          Second
        </Disclosure>
      </>,
    );
    expect(isOpen('One')).toBe(false);
    expect(isOpen('Two')).toBe(true);
  });

  test('has its fragment inside the details element, so that browsers open it for a link', () => {
    const { container } = render(
      <Disclosure id="who-pays" heading="Who pays?">
        They do
      </Disclosure>,
    );
    const target = container.querySelector('#who-pays');
    expect(target?.parentElement?.localName).toBe('details');
    expect(target?.closest('summary')).toBeNull();
  });

  test('stays as the reader left it when the page around it is rendered again', async () => {
    const disclosure = (text: string) => (
      <Disclosure id="one" heading="One" open>
        {text}
      </Disclosure>
    );
    const { rerender } = render(disclosure('First'));
    await userEvent.click(screen.getByText('One'));
    rerender(disclosure('Other'));
    expect(isOpen('Other')).toBe(false);
  });
});

describe('takeaways', () => {
  test('are initially open and can be closed', async () => {
    render(<Takeaways id="key-takeaways" heading="Key takeaways" takeaways={takeaways} />);
    const heading = screen.getByRole('heading', { level: 2, name: 'Key takeaways' });
    expect(heading.closest('details')?.open).toBe(true);
    await userEvent.click(heading);
    expect(heading.closest('details')?.open).toBe(false);
    await userEvent.click(heading);
    expect(heading.closest('details')?.open).toBe(true);
  });

  test('are a list whose items have fragments', () => {
    render(<Takeaways id="key-takeaways" heading="Key takeaways" takeaways={takeaways} />);
    const items = screen.getAllByRole('listitem');
    expect(items.map(({ id }) => id)).toEqual(['one-plant', 'will-it-grow']);
  });

  test('have leads that end in exactly one punctuation mark', () => {
    render(<Takeaways id="key-takeaways" heading="Key takeaways" takeaways={takeaways} />);
    const items = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(items).toEqual(['One plant. It runs.', 'Will it grow? It may.']);
  });

  test.each([
    ['hi', 'भारत ने नियम बदले।', 'भारत ने नियम बदले।'],
    ['en', 'It ends with “stop.”', 'It ends with “stop.”'],
    ['de', '„Wer zahlt?“', '„Wer zahlt?“'],
    ['ur', 'خبر آج۔', 'خبر آج۔'],
    ['ja', '要点', '要点。'],
    ['th', 'ข่าวใหม่', 'ข่าวใหม่'],
  ])('in %s, "%s" is shown as "%s"', (language, lead, shown) => {
    const story = { language, takeaways: [{ lead, text: 'Text' }] };
    const page = pageAt(makePages({ story }), '/articles/story/', 'article');
    render(<Takeaways id="key-takeaways" heading="Key takeaways" takeaways={page.takeaways} />);
    screen.getByText(shown);
  });
});

describe('questions', () => {
  const label = () => screen.getByRole('button').textContent;

  test('are headings of initially closed disclosures', () => {
    render(<Faq id="questions" heading="Frequently asked questions" questions={faq} />);
    screen.getByRole('region', { name: 'Frequently asked questions' });
    screen.getByRole('heading', { level: 3, name: 'Who pays?' });
    expect([isOpen('The operator pays.'), isOpen('The town gains.')]).toEqual([false, false]);
    expect(label()).toBe('Expand all');
  });

  test('open and close one by one', async () => {
    render(<Faq id="questions" heading="Frequently asked questions" questions={faq} />);
    await userEvent.click(screen.getByText('Who gains?'));
    expect([isOpen('The operator pays.'), isOpen('The town gains.')]).toEqual([false, true]);
    await userEvent.click(screen.getByText('Who gains?'));
    expect(isOpen('The town gains.')).toBe(false);
  });

  test('open and close all at once', async () => {
    render(<Faq id="questions" heading="Frequently asked questions" questions={faq} />);
    await userEvent.click(screen.getByRole('button', { name: 'Expand all' }));
    expect([isOpen('The operator pays.'), isOpen('The town gains.')]).toEqual([true, true]);
    await userEvent.click(await screen.findByRole('button', { name: 'Collapse all' }));
    expect([isOpen('The operator pays.'), isOpen('The town gains.')]).toEqual([false, false]);
    await screen.findByRole('button', { name: 'Expand all' });
  });

  test('an open one stays open when all are expanded', async () => {
    render(<Faq id="questions" heading="Frequently asked questions" questions={faq} />);
    await userEvent.click(screen.getByText('Who pays?'));
    await userEvent.click(screen.getByRole('button', { name: 'Expand all' }));
    expect([isOpen('The operator pays.'), isOpen('The town gains.')]).toEqual([true, true]);
  });

  test('the button label follows single disclosures', async () => {
    render(<Faq id="questions" heading="Frequently asked questions" questions={faq} />);
    await userEvent.click(screen.getByText('Who pays?'));
    expect(label()).toBe('Expand all');
    await userEvent.click(screen.getByText('Who gains?'));
    await waitFor(() => expect(label()).toBe('Collapse all'));
    await userEvent.click(screen.getByText('Who pays?'));
    await waitFor(() => expect(label()).toBe('Expand all'));
  });

  test('a single question has no button', () => {
    render(<Faq id="questions" heading="Frequently asked questions" questions={faq.slice(0, 1)} />);
    screen.getByRole('heading', { level: 3, name: 'Who pays?' });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
