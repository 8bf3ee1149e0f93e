import type { FeedTopic } from '#domain/addresses/paths.ts';
import { createStore } from './create-store.ts';

/** A topic or author that a reader follows or has muted. */
export interface ChosenTopic {
  kind: FeedTopic['kind'];
  slug: string;
  name: string;
}

/** The keys of the followed and muted topics. */
export interface TopicChoices {
  followed: ReadonlySet<string>;
  muted: ReadonlySet<string>;
}
export type TopicChoice = keyof TopicChoices;

/** A key that is unique across kinds. */
export function topicKey({ kind, slug }: Pick<ChosenTopic, 'kind' | 'slug'>): string {
  return `${kind}/${slug}`;
}

/** Dispatched by the button that follows or mutes a topic, or undoes that; its detail is a `TopicRequest`. */
export const chooseEvent = 'gigawatt:choose';

export interface TopicRequest {
  choice: TopicChoice;
  topic: ChosenTopic;
}

export const topicChoices = createStore<TopicChoices>({ followed: new Set(), muted: new Set() });
