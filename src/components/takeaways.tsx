import type { TakeawayData } from '#content/page-data.ts';
import { Disclosure } from './disclosure.tsx';
import { interfaceLanguage } from './part-heading.tsx';
import styles from './takeaways.module.css';

/** The key takeaways, open at first; the reader can fold them away. */
export function Takeaways({ id, takeaways }: { id: string; takeaways: TakeawayData[] }) {
  return (
    <Disclosure
      id={id}
      open
      className={styles.takeaways}
      heading={
        <h2 className={styles.heading} lang={interfaceLanguage}>
          Key takeaways
        </h2>
      }
    >
      <ol className={styles.list}>
        {takeaways.map((takeaway) => (
          <li key={takeaway.id} id={takeaway.id} tabIndex={-1}>
            <p>
              <strong>{endSentence(takeaway.lead)}</strong> {takeaway.text}
            </p>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

/** A lead runs on into its text, so it needs an end of its own. */
function endSentence(lead: string): string {
  return /[.!?:…。！？؟]$/u.test(lead) ? lead : `${lead}.`;
}
