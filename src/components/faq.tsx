import { useRef } from 'react';
import type { QuestionData } from '#content/page-data.ts';
import { Disclosure } from './disclosure.tsx';
import styles from './faq.module.css';
import { FragmentLink, PartHeading } from './part-heading.tsx';
import { RichText } from './rich-text.tsx';
import { ToggleAll } from './toggle-all.tsx';

/** Questions and answers, closed at first, each on its own or all at once. */
export function Faq({ id, questions }: { id: string; questions: QuestionData[] }) {
  const list = useRef<HTMLDivElement>(null);
  return (
    <section aria-labelledby={id} data-from="standard">
      <div className={styles.head}>
        <PartHeading id={id}>Frequently asked questions</PartHeading>
        {questions.length > 1 && <ToggleAll root={list} />}
      </div>
      <div ref={list}>
        {questions.map((question) => (
          <Disclosure
            key={question.id}
            id={question.id}
            className={styles.entry}
            heading={<h3 className={styles.question}>{question.question}</h3>}
          >
            <div className={styles.answer}>
              <RichText text={question.answer} />
              <FragmentLink id={question.id}>Link to this answer</FragmentLink>
            </div>
          </Disclosure>
        ))}
      </div>
    </section>
  );
}
