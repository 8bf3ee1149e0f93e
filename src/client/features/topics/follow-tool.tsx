import * as messages from 'virtual:gigawatt/messages';
import site from 'virtual:gigawatt/site';
import { TopicChoiceButton } from '#client/components/lists/topic-choice-button.tsx';
import { TogglePanel } from '#client/features/tools/toggle-panel.tsx';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import styles from '#client/features/tools/tools.module.css';
import { type ChosenTopic, topicKey } from '#client/stores/topic-choices.ts';
import { parsePath, withoutBase } from '#domain/addresses/paths.ts';

/** Follows the topics that stand beside the trigger. */
export function Tool(props: ToolProps) {
  return (
    <TogglePanel name={messages.follow} {...props}>
      <p>{messages.follow}</p>
      <ul className={styles.topics}>
        {topicsBeside(props.trigger).map((topic) => (
          <li key={topicKey(topic)}>
            <TopicChoiceButton choice="followed" topic={topic} showsName />
          </li>
        ))}
      </ul>
    </TogglePanel>
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
