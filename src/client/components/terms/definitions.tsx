import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import { isPlainClick } from '#lib/browser/plain-click.ts';
import type { DefinitionProps } from './definition.tsx';

const withDefinition = lazyModule(() => import('./definition.tsx'));

interface DefinitionsProps extends Pick<DefinitionProps, 'page'> {
  /** the element that contains the terms */
  root: RefObject<HTMLElement | null>;
}

/**
 * Opens a term's definition beside the term; its code loads when a term is hovered, focused or clicked. Without script,
 * that code or popover support, the term stays a link to its definition.
 */
export function Definitions({ root, page }: DefinitionsProps) {
  const [definition, setDefinition] = useState<ReactNode>();

  useEffect(() => {
    const controller = new AbortController();
    const handleEvent = (event: Event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('[data-term]');
      if (!link?.showPopover) return;
      const isRequested = event.type === 'click' && isPlainClick(event as MouseEvent);
      if (isRequested) event.preventDefault();
      const close = () => setDefinition(undefined);
      withDefinition(
        ({ Definition }) =>
          isRequested &&
          setDefinition(<Definition key={link.href} link={link} page={page} onClose={close} />),
        () => {
          controller.abort();
          // The reader may have left the page.
          if (isRequested && link.isConnected) link.click();
        },
      );
    };
    for (const type of ['click', 'pointerover', 'focusin']) {
      root.current?.addEventListener(type, handleEvent, { signal: controller.signal });
    }
    return () => controller.abort();
  }, [root, page]);

  return definition;
}
