import styles from '#client/features/tools/tools.module.css';

interface QuoteButtonProps {
  /** where the selected words stand in the window */
  place: DOMRect;
  onCopy: () => void;
}

/** Below the words, since telephones have their own menu above; above them where there is no room. */
export function QuoteButton({ place, onCopy }: QuoteButtonProps) {
  return (
    <button
      className={styles.quote}
      type="button"
      onClick={onCopy}
      ref={(button) => {
        if (!button) return;
        const { offsetWidth: width, offsetHeight: height } = button;
        const { clientWidth, clientHeight } = document.documentElement;
        const below = place.bottom + height + 16 < clientHeight;
        const top = below ? place.bottom + 8 : Math.max(8, place.top - height - 8);
        const middle = place.left + (place.width - width) / 2;
        button.style.top = `${window.scrollY + top}px`;
        button.style.left = `${Math.max(8, Math.min(middle, clientWidth - width - 8))}px`;
      }}
    >
      Copy link to this sentence
    </button>
  );
}
