import type { ReactNode } from 'react';
import { Disclosure } from '#client/components/common/disclosure.tsx';
import type { TakeawayData } from '#domain/page-data/shared.ts';
import styles from './takeaways.module.css';

interface TakeawaysProps {
  id: string;
  heading: ReactNode;
  takeaways: TakeawayData[];
}

/** The key takeaways in a disclosure, initially open. */
export function Takeaways({ id, heading, takeaways }: TakeawaysProps) {
  return (
    <Disclosure
      id={id}
      open
      className={styles.takeaways}
      heading={<h2 className={styles.heading}>{heading}</h2>}
    >
      <TakeawayList takeaways={takeaways} />
    </Disclosure>
  );
}

/** A numbered list of takeaways; those with an `id` can be linked to. */
export function TakeawayList({ takeaways }: { takeaways: (Omit<TakeawayData, 'id'> & { id?: string })[] }) {
  return (
    <ol className={styles.list}>
      {takeaways.map(({ id, lead, stop, text }) => (
        <li key={id ?? lead + text} className={id && 'content'} id={id} tabIndex={id ? -1 : undefined}>
          <p>
            <strong>{lead + stop}</strong>
            <span>{text}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
