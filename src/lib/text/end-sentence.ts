/** Gives a text that another one follows an end of its own, where it has none. */
export function endSentence(text: string): string {
  return /[.!?:…。！？؟]$/u.test(text) ? text : `${text}.`;
}
