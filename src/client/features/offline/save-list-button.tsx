import * as messages from 'virtual:gigawatt/messages';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { reportLoadFailure } from '#client/navigation/report-load-failure.ts';
import { hasStored } from '#client/reader/has-stored.ts';
import utilities from '#client/styles/utilities.module.css';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';
import type { OfflinePanelProps } from './offline-panel.tsx';
import styles from './save-list-button.module.css';

const withPanel = lazyModule(() => import('./offline-panel.tsx'));
const noSubscription = () => () => {};

interface SaveListButtonProps extends OfflinePanelProps {
  label?: string;
  /** the label once the list is saved */
  savedLabel?: string;
}

/** Opens a panel that saves a list and its stories for offline reading. The panel loads when it is opened. */
export function SaveListButton({
  path,
  site,
  label = messages.saveOffline,
  savedLabel = messages.savedOffline,
}: SaveListButtonProps) {
  const [module, setModule] = useState<typeof import('./offline-panel.tsx')>();
  const [isOpen, setIsOpen] = useState(false);
  const isSaved = useSyncExternalStore(
    module?.offlineLists.subscribe ?? noSubscription,
    () => module?.offlineLists.get().has(path) ?? false,
    () => false,
  );
  useEffect(() => {
    if (hasStored('kept')) whenIdle(() => withPanel(setModule));
  }, []);
  return (
    <details
      className={`${styles.save} ${utilities.needsScript}`}
      onToggle={({ currentTarget: { open } }) => {
        setIsOpen(open);
        if (open) withPanel(setModule, reportLoadFailure);
      }}
    >
      <summary>{isSaved ? savedLabel : label}</summary>
      {isOpen && module && <module.OfflinePanel path={path} site={site} />}
    </details>
  );
}
