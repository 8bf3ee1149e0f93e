import { type ReactNode, type RefObject, useState } from 'react';
import { useShownEffect } from '#client/hooks/shown.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import { isPlainClick } from '#lib/browser/plain-click.ts';
import type { DefinitionProps } from './definition.tsx';

const withDefinition = lazyModule(() => import('./definition.tsx'));

interface DefinitionsProps extends Pick<DefinitionProps, 'page'> {
  /** what holds the marked terms */
  root: RefObject<HTMLElement | null>;
}

/**
 * Shows a term's definition where the term stands; the code for it comes at the first sign that it is wanted. The
 * term is a link to its definition, which it follows before script, where that code cannot be had, and in browsers
 * without popovers.
 */
export function Definitions({ root, page }: DefinitionsProps) {
  const [definition, setDefinition] = useState<ReactNode>();

  useShownEffect(() => {
    const stop = new AbortController();
    const listen = (event: Event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('[data-term]');
      if (!link?.showPopover) return;
      const isAsked = event.type === 'click' && isPlainClick(event as MouseEvent);
      if (isAsked) event.preventDefault();
      const close = () => setDefinition(undefined);
      withDefinition(
        ({ Definition }) =>
          isAsked && setDefinition(<Definition key={link.href} link={link} page={page} onClose={close} />),
        () => {
          stop.abort();
          if (isAsked) link.click();
        },
      );
    };
    for (const type of ['click', 'pointerover', 'focusin']) {
      root.current?.addEventListener(type, listen, { signal: stop.signal });
    }
    return () => stop.abort();
  }, [root, page]);

  return definition;
}
