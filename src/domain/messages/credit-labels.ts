import type { AuthorRole } from '#domain/schema/author-roles.ts';

/** The messages that name who has done something for a story. */
export const creditLabels = {
  by: 'storyBy',
  translation: 'translationBy',
  photographs: 'photographsBy',
  editing: 'editingBy',
} as const satisfies Record<AuthorRole, string>;
