/** Adds a full stop unless the text ends with punctuation, which quotation marks and brackets may follow. */
export function endSentence(text: string): string {
  return /[.!?:…。！？؟][\p{Pe}\p{Pf}\s"']*$/u.test(text) ? text : `${text}.`;
}
