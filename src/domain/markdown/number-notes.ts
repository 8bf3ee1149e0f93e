import type { Block, Reference, RichText } from './rich-text.ts';

/** A footnote of an article. */
export interface NumberedNote {
  /** its number */
  label: string;
  /** how many references it has */
  places: number;
  children: Block[];
}

/**
 * Numbers the footnotes of an article's texts in the order of their first references.
 *
 * @param format writes a number
 * @returns `notes` holds the notes of the texts so far. `take` returns a text without its notes, and a function that
 *   numbers the text's references, to be called in reading order.
 */
export function createNoteNumbers(format: (number: number) => string) {
  const notes: NumberedNote[] = [];

  function take(text: RichText): { text: RichText; reference: (reference: Reference) => Reference } {
    const own = new Map(text.flatMap((block) => (block.type === 'note' ? [[block.label, block]] : [])));
    const numbered = new Map<string, NumberedNote>();
    return {
      text: own.size > 0 ? text.filter(({ type }) => type !== 'note') : text,
      reference({ label }) {
        let note = numbered.get(label);
        if (!note) {
          note = { label: format(notes.length + 1), places: 0, children: own.get(label)?.children ?? [] };
          notes.push(note);
          numbered.set(label, note);
        }
        note.places++;
        return { type: 'reference', label: note.label, place: note.places };
      },
    };
  }

  return { notes, take };
}
