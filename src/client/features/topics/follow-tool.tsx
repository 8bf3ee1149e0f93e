import site from 'virtual:gigawatt/site';
import { useEffect, useRef } from 'react';
import { TopicChoiceButton } from '#client/components/lists/topic-choice-button.tsx';
import { returnFocus } from '#client/features/tools/return-focus.ts';
import { ToolPanel } from '#client/features/tools/tool-panel.tsx';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import styles from '#client/features/tools/tools.module.css';
import { type ChosenTopic, topicKey } from '#client/stores/topic-choices.ts';
import { parsePath, withoutBase } from '#domain/addresses/paths.ts';

/** Follows the topics that stand beside the trigger. Pressing the trigger again closes it. */
export function Tool({ trigger, pressCount, close }: ToolProps) {
  const panel = useRef<HTMLElement>(null);
  const closePanel = () => {
    close();
    returnFocus(trigger);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs on each press
  useEffect(() => {
    if (pressCount > 1) closePanel();
    else panel.current?.querySelector('button')?.focus();
  }, [pressCount]);

  return (
    <ToolPanel name="Follow" onClose={closePanel} ref={panel}>
      <p>Follow</p>
      <ul className={styles.topics}>
        {topicsBeside(trigger).map((topic) => (
          <li key={topicKey(topic)}>
            <TopicChoiceButton choice="followed" topic={topic} showsName />
          </li>
        ))}
      </ul>
    </ToolPanel>
  );
}

/** The topics whose pages the links of the trigger's group lead to. */
function topicsBeside(trigger: HTMLElement): ChosenTopic[] {
  const links = trigger.closest('[role="group"]')?.querySelectorAll('a') ?? [];
  return [...links].flatMap(({ pathname, textContent }) => {
    const address = parsePath(withoutBase(site.base, pathname) ?? '');
    return address?.kind === 'listing' && address.listing !== 'source'
      ? [{ kind: address.listing, slug: address.slug, name: textContent.trim() }]
      : [];
  });
}
