/** Adds a full stop unless the text ends with punctuation. */
export function endSentence(text: string): string {
  return /[.!?:…。！？؟]$/u.test(text) ? text : `${text}.`;
}
