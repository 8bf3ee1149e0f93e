import type { ReactNode } from 'react';
import utilities from '#client/styles/utilities.module.css';
import styles from './article-actions.module.css';

interface ArticleActionsProps {
  /** whether the device can read the story aloud; if not, the Listen button is left out */
  canListen: boolean;
  /** buttons before the others */
  children?: ReactNode;
}

/** Buttons beside a story's byline. `data-tool` names the tool to open (`features/tools/toolbox.tsx`). */
export function ArticleActions({ canListen, children }: ArticleActionsProps) {
  return (
    <div className={`${styles.actions} ${utilities.needsScript}`}>
      {children}
      {canListen && (
        <button type="button" data-tool="listen">
          Listen
        </button>
      )}
      <button type="button" data-tool="share">
        Share
      </button>
      <button type="button" data-tool="text">
        Text
      </button>
    </div>
  );
}
