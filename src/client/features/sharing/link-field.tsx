import { ToolPanel } from '#client/features/tools/tool-panel.tsx';

/** Shows a selected link to copy by hand, if the clipboard is not available. */
export function LinkField({ url, onClose }: { url: string; onClose: () => void }) {
  return (
    <ToolPanel name="Share" onClose={onClose}>
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
    </ToolPanel>
  );
}
