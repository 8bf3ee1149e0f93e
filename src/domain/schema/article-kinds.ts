/** What an article can be. All kinds but news carry a label. */
export const articleKinds = [
  'news',
  'analysis',
  'opinion',
  'interview',
  'review',
  'explainer',
  'sponsored',
] as const;

export type ArticleKind = (typeof articleKinds)[number];

/** A kind that readers are told of. */
export type LabelledKind = Exclude<ArticleKind, 'news'>;
