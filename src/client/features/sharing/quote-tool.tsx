import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import { LinkField } from './link-field.tsx';
import { QuoteButton } from './quote-button.tsx';
import { copyLink, currentPageUrl } from './share-link.ts';
import { selectedText, textDirective } from './text-fragment.ts';

/** How long a selection must stay unchanged before the button appears. */
const selectionPauseMs = 300;

interface Quote {
  url: string;
  /** its position in the window */
  rect: DOMRect;
}

/** Offers a link to the text that the reader has selected in a story. */
export function Tool({ trigger, close }: ToolProps) {
  const [quote, setQuote] = useState<Quote>();
  const [manualUrl, setManualUrl] = useState<string>();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const update = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const selected = selectedQuote(trigger);
        setQuote(selected);
        // The link field is itself a selection outside the story, and stays.
        if (selected) setManualUrl(undefined);
      }, selectionPauseMs);
    };
    update();
    document.addEventListener('selectionchange', update);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', update);
    };
  }, [trigger]);

  if (manualUrl) return <LinkField url={manualUrl} onClose={close} />;
  if (!quote) return null;
  const { url, rect } = quote;
  const copy = async () => ((await copyLink(url)) ? close() : setManualUrl(url));
  // Beside the selection, not in the toolbox.
  return createPortal(<QuoteButton rect={rect} onCopy={copy} />, document.body);
}

/** Returns the text that is selected in a page's story, with its URL. */
function selectedQuote(page: HTMLElement): Quote | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const story = range.startContainer.parentElement?.closest('[data-story]');
  // Browsers search for the text from the top of the page, so the whole page matters.
  const selected = story && page.contains(story) && selectedText(range, page.parentElement ?? page);
  if (!selected) return undefined;
  const language = story.closest<HTMLElement>('[lang]')?.lang || document.documentElement.lang;
  const url = `${currentPageUrl()}#:~:text=${textDirective(selected, language)}`;
  return { url, rect: range.getBoundingClientRect() };
}
