import { storedPrefix } from './has-stored.ts';

/** A story in the list that the reader came from. */
export interface ListedStory {
  href: string;
  name: string;
  lang?: string;
}

const key = `${storedPrefix}list`;
let order: readonly ListedStory[] | undefined;

/** Stores the stories of a list in their order, for this tab. Without storage they are lost on a reload. */
export function storeListOrder(stories: readonly ListedStory[]): void {
  order = stories;
  try {
    sessionStorage.setItem(key, JSON.stringify(stories));
  } catch {}
}

/** Returns the stories of the list that the reader last left, in their order. */
export function readListOrder(): readonly ListedStory[] {
  order ??= load();
  return order;
}

function load(): readonly ListedStory[] {
  try {
    const stories = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(stories) ? stories.filter((story) => story?.href && story.name) : [];
  } catch {
    return [];
  }
}
