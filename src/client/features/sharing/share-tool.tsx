import { useEffect, useState } from 'react';
import { returnFocus } from '#client/features/tools/return-focus.ts';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import { LinkField } from './link-field.tsx';
import { copyLink, currentPageUrl, shareLink } from './share-link.ts';

/** Shares the page or, if the trigger is a link to a part of it, copies the link. */
export function Tool({ trigger, pressCount, close }: ToolProps) {
  const isLink = trigger instanceof HTMLAnchorElement;
  const url = currentPageUrl() + (isLink ? trigger.hash : '');
  const [isFieldShown, setFieldShown] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs on each press
  useEffect(() => {
    const sharing = isLink ? copyLink(url) : shareLink(document.title, url);
    sharing.then((done) => (done ? close() : setFieldShown(true)));
  }, [trigger, pressCount]);

  if (!isFieldShown) return null;
  return (
    <LinkField
      url={url}
      onClose={() => {
        close();
        returnFocus(trigger);
      }}
    />
  );
}
