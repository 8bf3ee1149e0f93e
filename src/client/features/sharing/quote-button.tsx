import * as messages from 'virtual:gigawatt/messages';
import styles from '#client/features/tools/tools.module.css';

interface QuoteButtonProps {
  /** the selection's position in the window */
  rect: DOMRect;
  onCopy: () => void;
}

/** A button below the selection, since phones show their menu above it; above if there is no space below. */
export function QuoteButton({ rect, onCopy }: QuoteButtonProps) {
  return (
    <button
      className={styles.quote}
      type="button"
      onClick={onCopy}
      ref={(button) => {
        if (!button) return;
        const { offsetWidth: width, offsetHeight: height } = button;
        const { clientWidth, clientHeight } = document.documentElement;
        const fitsBelow = rect.bottom + height + 16 < clientHeight;
        const top = fitsBelow ? rect.bottom + 8 : Math.max(8, rect.top - height - 8);
        const middle = rect.left + (rect.width - width) / 2;
        button.style.top = `${window.scrollY + top}px`;
        button.style.left = `${Math.max(8, Math.min(middle, clientWidth - width - 8))}px`;
      }}
    >
      {messages.copyLinkToSentence}
    </button>
  );
}
