import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { useShownEffect } from '#client/hooks/shown.ts';
import { hasStored } from '#client/reader/has-stored.ts';
import utilities from '#client/styles/utilities.module.css';
import { lazyModule, reportMissing } from '#lib/browser/lazy-module.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';
import styles from './keep-list.module.css';
import type { KeepPanelProps } from './keep-panel.tsx';

const withPanel = lazyModule(() => import('./keep-panel.tsx'));
const neverChanges = () => () => {};

interface KeepListProps extends KeepPanelProps {
  /** what it is called, and what once the list is kept */
  children?: [name: ReactNode, whenKept: ReactNode];
}

/** Lets the reader keep a list with its stories for reading offline. What that takes is loaded when it is asked for. */
export function KeepList({ path, site, children = ['Keep offline', 'Kept offline'] }: KeepListProps) {
  const [module, setModule] = useState<typeof import('./keep-panel.tsx')>();
  const [isOpen, setIsOpen] = useState(false);
  const isKept = useSyncExternalStore(
    module?.offlineLists.subscribe ?? neverChanges,
    () => module?.offlineLists.get().has(path) ?? false,
    () => false,
  );
  useShownEffect(() => {
    if (hasStored('kept')) whenIdle(() => withPanel(setModule));
  }, []);
  return (
    <details
      className={`${styles.keep} ${utilities.needsScript}`}
      onToggle={({ currentTarget: { open } }) => {
        setIsOpen(open);
        if (open) withPanel(setModule, reportMissing);
      }}
    >
      <summary>{children[Number(isKept)]}</summary>
      {isOpen && module && <module.KeepPanel path={path} site={site} />}
    </details>
  );
}
