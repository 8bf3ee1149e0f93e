import { useEffect, useState } from 'react';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import { LinkField } from './link-field.tsx';
import { addressOfPage, copyLink, shareLink } from './share-link.ts';

/** Shares the page by a button, or copies the link that has been pressed. */
export function Tool({ trigger, asked, close }: ToolProps) {
  const link = trigger instanceof HTMLAnchorElement;
  const address = link ? trigger.href : addressOfPage();
  const [isShown, setShown] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is asked
  useEffect(() => {
    const sharing = link ? copyLink(address) : shareLink(document.title, address);
    sharing.then((done) => (done ? close() : setShown(true)));
  }, [trigger, asked]);

  if (!isShown) return null;
  return (
    <LinkField
      address={address}
      onClose={() => {
        close();
        trigger.focus();
      }}
    />
  );
}
