import styles from '#client/features/tools/tools.module.css';

/** Shows a selected link to copy by hand, if the clipboard is not available. */
export function LinkField({ url, onClose }: { url: string; onClose: () => void }) {
  return (
    <section className={styles.tool} aria-label="Share">
      <label htmlFor="link-to-copy">Copy this link by hand</label>
      <input
        id="link-to-copy"
        readOnly
        value={url}
        ref={(input) => {
          input?.focus();
          input?.select();
        }}
      />
      <button type="button" onClick={onClose}>
        Close
      </button>
    </section>
  );
}
