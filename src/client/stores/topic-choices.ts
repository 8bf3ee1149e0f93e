import { createLateValue } from './late-value.ts';

/** A topic that a reader follows or has muted. */
export interface ChosenTopic {
  kind: 'tag' | 'category';
  slug: string;
  name: string;
}

/** What a reader has made of topics, each by its key. */
export interface TopicChoices {
  followed: ReadonlySet<string>;
  muted: ReadonlySet<string>;
}
export type TopicChoice = keyof TopicChoices;

/** Names a topic among all kinds. */
export function topicKey({ kind, slug }: Pick<ChosenTopic, 'kind' | 'slug'>): string {
  return `${kind}/${slug}`;
}

/** Sent by the element with which the reader makes a choice or takes it back; its detail is a `TopicRequest`. */
export const chooseEvent = 'gigawatt:choose';

export interface TopicRequest {
  choice: TopicChoice;
  topic: ChosenTopic;
}

export const topicChoices = createLateValue<TopicChoices>({ followed: new Set(), muted: new Set() });
