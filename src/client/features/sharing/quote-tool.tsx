import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import { LinkField } from './link-field.tsx';
import { QuoteButton } from './quote-button.tsx';
import { addressOfPage, copyLink } from './share-link.ts';
import { selectedText, textDirective } from './text-fragment.ts';

/** A selection that has stood so long is no longer being made, ms. */
const settled = 300;

interface Quote {
  address: string;
  /** where it stands in the window */
  place: DOMRect;
}

/** Offers a link to the words of a story that the reader has selected. */
export function Tool({ trigger, close }: ToolProps) {
  const [quote, setQuote] = useState<Quote>();
  const [byHand, setByHand] = useState<string>();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const follow = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const selected = quoteIn(trigger);
        setQuote(selected);
        // A link that is shown to be copied by hand is itself selected, and stays.
        if (selected) setByHand(undefined);
      }, settled);
    };
    follow();
    document.addEventListener('selectionchange', follow);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', follow);
    };
  }, [trigger]);

  if (byHand) return <LinkField address={byHand} onClose={close} />;
  if (!quote) return null;
  const { address, place } = quote;
  const copy = async () => ((await copyLink(address)) ? close() : setByHand(address));
  // Beside the words, not among the tools at the foot.
  return createPortal(<QuoteButton place={place} onCopy={copy} />, document.body);
}

/** The words that are selected in a page's stories. */
function quoteIn(page: HTMLElement): Quote | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const story = range.startContainer.parentElement?.closest('[data-story]');
  // Browsers search the whole page from its top, so all of it counts.
  const selected = story && page.contains(story) && selectedText(range, page.parentElement ?? page);
  if (!selected) return undefined;
  const language = story.closest<HTMLElement>('[lang]')?.lang || document.documentElement.lang;
  const address = `${addressOfPage()}#:~:text=${textDirective(selected, language)}`;
  return { address, place: range.getBoundingClientRect() };
}
