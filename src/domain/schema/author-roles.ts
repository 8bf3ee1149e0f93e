/** What people and desks can have done for a story, in the order of the byline. */
export const authorRoles = ['by', 'translation', 'photographs', 'editing'] as const;

export type AuthorRole = (typeof authorRoles)[number];
