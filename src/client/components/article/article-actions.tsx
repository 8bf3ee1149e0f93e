import * as messages from 'virtual:gigawatt/messages';
import type { ReactNode } from 'react';
import utilities from '#client/styles/utilities.module.css';
import styles from './article-actions.module.css';

interface ArticleActionsProps {
  /** whether the device can read the story aloud; if not, the Listen button is left out */
  canListen: boolean;
  /** buttons before the others */
  children?: ReactNode;
  /** a button after the others, which needs no script */
  last?: ReactNode;
}

/** Buttons beside a story's byline. `data-tool` names the tool to open (`features/tools/toolbox.tsx`). */
export function ArticleActions({ canListen, children, last }: ArticleActionsProps) {
  return (
    <div className={styles.actions}>
      {children}
      {canListen && (
        <button className={utilities.needsScript} type="button" data-tool="listen">
          {messages.listen}
        </button>
      )}
      <button className={utilities.needsScript} type="button" data-tool="share">
        {messages.share}
      </button>
      {last}
    </div>
  );
}
