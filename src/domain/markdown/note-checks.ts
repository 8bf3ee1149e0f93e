import { type MarkdownProblem, quote } from './markdown-faults.ts';

/** The labels that the Markdown version can hold in every place. */
const validLabel = /^[\p{L}\p{N}_-]{1,50}$/u;

const endFix = 'Write it at the end of the text, as lines of their own.';

/** Finds what is wrong with the footnotes of a text. Notes that are missing are found as foreign markup. */
export class NoteChecks {
  /** lines by label */
  readonly #notes = new Map<string, number>();
  readonly #references = new Set<string>();

  /**
   * Remembers a reference.
   *
   * @param around what the reference is in, if it may not be there
   */
  refer(label: string, line: number, around: string | undefined): MarkdownProblem[] {
    this.#references.add(label);
    if (around === undefined) return [];
    const message = `${around} contains the note ${quote(`[^${label}]`)}`;
    return [{ line, message, fix: 'Write the note after it.' }];
  }

  /** Remembers a note. `level` is the number of blocks around it. */
  define(label: string, line: number, level: number): MarkdownProblem[] {
    const name = `the note ${quote(`[^${label}]`)}`;
    const report = (message: string, fix: string) => [{ line, message: `${name} ${message}`, fix }];
    if (!validLabel.test(label))
      return report('has a name with other characters', 'Name it with letters and digits, such as [^1].');
    if (level > 0) return report('is in a list or a quotation', endFix);
    if (this.#notes.has(label)) return report('is there twice', 'Give one of the two another number.');
    this.#notes.set(label, line);
    return [];
  }

  /** Finds notes to which nothing refers. Call it after the whole text. */
  unused(): MarkdownProblem[] {
    return [...this.#notes].flatMap(([label, line]) => {
      if (this.#references.has(label)) return [];
      const message = `nothing refers to the note ${quote(`[^${label}]`)}`;
      return [{ line, message, fix: `Write [^${label}] where it belongs, or remove the note.` }];
    });
  }
}
