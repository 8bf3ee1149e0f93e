import { useRef } from 'react';
import { Disclosure } from '#client/components/common/disclosure.tsx';
import { FragmentLink, PartHeading } from '#client/components/common/part-heading.tsx';
import { RichText } from '#client/components/common/rich-text.tsx';
import { ToggleAll } from '#client/components/common/toggle-all.tsx';
import type { QuestionData } from '#domain/page-data/article.ts';
import styles from './faq.module.css';

/** Questions and answers, initially closed, with a button that opens or closes all. */
export function Faq({ id, questions }: { id: string; questions: QuestionData[] }) {
  const list = useRef<HTMLDivElement>(null);
  return (
    <section aria-labelledby={id} data-full-story="">
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
              <FragmentLink id={question.id} label={`Link to this answer: ${question.question}`}>
                Link to this answer
              </FragmentLink>
            </div>
          </Disclosure>
        ))}
      </div>
    </section>
  );
}
