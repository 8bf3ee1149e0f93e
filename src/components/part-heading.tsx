import type { ReactNode } from 'react';

/** The language of the words that are the paper's own; inside a foreign story they have to say so. */
export const interfaceLanguage = 'en';

/** The heading of a part of a story, which a fragment leads to. */
export function PartHeading({ id, children }: { id: string; children: ReactNode }) {
  return (
    <h2 id={id} tabIndex={-1} lang={interfaceLanguage}>
      {children}
    </h2>
  );
}
