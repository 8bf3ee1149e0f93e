/**
 * Isolates a value from the text around it, whose direction may differ, so that it does not move what is beside it
 * (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates).
 */
export function isolate(value: string): string {
  return `\u2068${value}\u2069`;
}

/** Letters that are written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/;

/** Isolates a value in a text from left to right, if it has letters of the other direction. */
export function isolateRightToLeft(value: string): string {
  return rightToLeft.test(value) ? isolate(value) : value;
}
