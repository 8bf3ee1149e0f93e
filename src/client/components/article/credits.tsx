import * as messages from 'virtual:gigawatt/messages';
import type { ReactNode } from 'react';
import type { Credit, CreditedAuthor } from '#domain/page-data/article.ts';

const labels = {
  by: messages.storyBy,
  translation: messages.translationBy,
  photographs: messages.photographsBy,
  editing: messages.editingBy,
};

/** Who has written, translated, photographed and edited a story: facts of its byline, with links to their pages. */
export function Credits({ credits }: { credits: readonly Credit[] }) {
  return credits.map(({ role, authors }) => (
    <span key={role}>{labels[role]({ authors: authors.map(authorLink) })}</span>
  ));
}

function authorLink({ name, href, before }: CreditedAuthor): ReactNode {
  return (
    <span key={href}>
      {before && <span>{before}</span>}
      <a href={href} rel="author">
        <bdi>{name}</bdi>
      </a>
    </span>
  );
}
