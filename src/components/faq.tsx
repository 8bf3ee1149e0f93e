import { useRef, useState } from 'react';
import type { QuestionData } from '#content/page-data.ts';
import utilities from '#styles/utilities.module.css';
import { Disclosure } from './disclosure.tsx';
import styles from './faq.module.css';
import { interfaceLanguage, PartHeading } from './part-heading.tsx';
import { RichText } from './rich-text.tsx';

/** Questions and answers, closed at first, each on its own or all at once. */
export function Faq({ id, questions }: { id: string; questions: QuestionData[] }) {
  const list = useRef<HTMLDivElement>(null);
  const [allOpen, setAllOpen] = useState(false);
  const entries = () => [...(list.current?.querySelectorAll('details') ?? [])];

  function toggleAll() {
    for (const entry of entries()) entry.open = !allOpen;
  }

  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <PartHeading id={id}>Frequently asked questions</PartHeading>
        {questions.length > 1 && (
          <button
            className={`${styles.all} ${utilities.needsScript}`}
            type="button"
            lang={interfaceLanguage}
            onClick={toggleAll}
          >
            {allOpen ? 'Collapse all' : 'Expand all'}
          </button>
        )}
      </div>
      <div ref={list}>
        {questions.map((question) => (
          <Disclosure
            key={question.id}
            id={question.id}
            className={styles.entry}
            onToggle={() => setAllOpen(entries().every((entry) => entry.open))}
            heading={<h3 className={styles.question}>{question.question}</h3>}
          >
            <div className={styles.answer}>
              <RichText text={question.answer} />
            </div>
          </Disclosure>
        ))}
      </div>
    </section>
  );
}
