import type { ReactNode } from 'react';
import utilities from '#client/styles/utilities.module.css';
import styles from './article-actions.module.css';

interface ArticleActionsProps {
  /** whether the platform can read the story aloud; where it cannot, nothing offers it */
  canListen: boolean;
  /** further buttons, which come first */
  children?: ReactNode;
}

/** What a reader can do with a story. `data-tool` names the tool that a button asks for (`app/toolbox.tsx`). */
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
