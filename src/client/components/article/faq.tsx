import * as messages from 'virtual:gigawatt/messages';
import { type ReactNode, useRef } from 'react';
import { Disclosure } from '#client/components/common/disclosure.tsx';
import { FragmentLink, PartHeading } from '#client/components/common/part-heading.tsx';
import { RichText } from '#client/components/common/rich-text.tsx';
import { ToggleAll } from '#client/components/common/toggle-all.tsx';
import type { QuestionData } from '#domain/page-data/article.ts';
import styles from './faq.module.css';

interface FaqProps {
  id: string;
  heading: ReactNode;
  questions: QuestionData[];
}

/** Questions and answers, initially closed, with a button that opens or closes all. */
export function Faq({ id, heading, questions }: FaqProps) {
  const list = useRef<HTMLDivElement>(null);
  return (
    <section aria-labelledby={id} data-full-story="">
      <PartHeading id={id} controls={questions.length > 1 && <ToggleAll root={list} />}>
        {heading}
      </PartHeading>
      <div ref={list}>
        {questions.map(({ id: fragment, question, answer }) => (
          <Disclosure
            key={fragment}
            id={fragment}
            className={styles.entry}
            heading={<h3 className={styles.question}>{question}</h3>}
          >
            <div className={styles.answer}>
              <RichText text={answer} />
              {/* Reader modes leave out a block that consists of links. */}
              <div>
                <p lang={messages.language}>
                  <FragmentLink id={fragment} label={messages.linkToAnswerTo({ question })}>
                    {messages.linkToAnswer}
                  </FragmentLink>
                </p>
              </div>
            </div>
          </Disclosure>
        ))}
      </div>
    </section>
  );
}
