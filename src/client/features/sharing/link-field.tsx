import * as messages from 'virtual:gigawatt/messages';
import { ToolPanel } from '#client/features/tools/tool-panel.tsx';

/** Shows a selected link to copy by hand, if the clipboard is not available. */
export function LinkField({ url, onClose }: { url: string; onClose: () => void }) {
  return (
    <ToolPanel name={messages.share} onClose={onClose}>
      <label htmlFor="link-to-copy">{messages.copyLinkByHand}</label>
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
