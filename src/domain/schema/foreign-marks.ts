/** Marks of another system, which pages would show as they are written. */
export interface ForeignMark {
  /** what is shown of it is its first group, if it has one */
  pattern: RegExp;
  fix: string;
}

const otherSystem = 'Remove it: the commands of other systems do nothing here.';

/** Those that no text means to show, plain or Markdown. */
export const foreignMarks: readonly ForeignMark[] = [
  { pattern: /\{\{[<%]?[^{}\p{Cc}]{1,200}\}\}|\{%[^%\p{Cc}]{1,200}%\}|\$\{[\w.]{1,60}\}/u, fix: otherSystem },
  {
    pattern:
      /\[[a-z][\w-]{1,30}\s[a-z][\w-]{0,30}=[^\][\n]{0,300}\]|\[\/[a-z][\w-]{0,30}\]|\[(?:url|color|size)=[^\][\n]{0,300}\]/i,
    fix: otherSystem,
  },
  {
    pattern: /!?\[\[[^\][\n]{1,200}\]\]/,
    fix: 'Write the words alone, or in Markdown a link: [words](/articles/a-story/).',
  },
  {
    pattern:
      /【\d{1,3}[†:][^】\n]{0,60}】|:contentReference\[oaicite:[^\]\n]{0,20}\](?:\{[^}\n]{0,30}\})?|cite\ue202?turn\d[\w\ue202]{0,60}/u,
    fix: 'Remove it, and name the source in "sources".',
  },
  {
    pattern: /(?:^|[\s(])(:[a-z][a-z0-9_+-]{1,30}:)(?=$|[\s.,!?)])/,
    fix: 'Write the emoji itself, or remove it.',
  },
  {
    pattern: /(?:^|[\s(])(==[^\s=](?:[^=\n]{0,200}[^\s=])?==)(?=$|[\s.,;:!?)])/,
    fix: 'Write it without the marks: nothing is highlighted.',
  },
  {
    pattern: /'''[^'\n]{1,200}'''|^={2,6} [^=\n]{1,200} ={2,6}[ \t]*$/m,
    fix: 'Write it without the marks, or in Markdown: ## for a heading, **bold**.',
  },
  {
    pattern: /\$\$[^$\n]{1,300}\$\$|\$\\[a-z]{2,20}|\\[a-z]{2,20}\{|\p{L}\^[\p{L}\p{N}+-]{1,10}\^/iu,
    fix: 'Write it in words or with signs such as ², × and √: formulas are not set.',
  },
];
