import styles from '#client/features/tools/tools.module.css';

/** Shows a link to be copied by hand, selected, where the clipboard is closed. */
export function LinkField({ address, onClose }: { address: string; onClose: () => void }) {
  return (
    <section className={styles.tool} aria-label="Share">
      <label htmlFor="link-to-copy">Copy this link by hand</label>
      <input
        id="link-to-copy"
        readOnly
        value={address}
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
