import * as messages from 'virtual:gigawatt/messages';
import { returnFocus } from '#client/features/tools/return-focus.ts';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import styles from './picture-dialog.module.css';

/** Shows the whole picture that a link leads to, with what is said of it on the page. */
export function Tool({ trigger, close }: ToolProps) {
  const shown = trigger.querySelector('img');
  const alt = shown?.alt ?? '';
  const background = trigger.querySelector('svg') ? '' : ` ${styles.transparent}`;
  const texts = [...(trigger.closest('figure')?.querySelectorAll('figcaption p') ?? [])];
  return (
    <dialog
      className={styles.dialog}
      aria-label={alt}
      onClose={() => {
        close();
        returnFocus(trigger);
      }}
      ref={(dialog) => {
        if (dialog?.isConnected && !dialog.open) dialog.showModal();
      }}
    >
      <img
        className={styles.image + background}
        src={trigger.getAttribute('href') ?? ''}
        alt={alt}
        width={shown?.getAttribute('width') ?? undefined}
        height={shown?.getAttribute('height') ?? undefined}
      />
      <form className={styles.foot} method="dialog">
        <div>
          {texts.map(({ textContent }) => (
            <p key={textContent}>{textContent}</p>
          ))}
        </div>
        <button type="submit">{messages.close}</button>
      </form>
    </dialog>
  );
}
