import { remember } from './remember.ts';

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Formats a date for readers. The result depends on its arguments alone, never on the machine, so that the
 * build and the browser agree.
 *
 * @param iso a date (`2026-06-08`) or a moment with its offset (`2026-06-09T07:30:00Z`)
 * @param language a BCP 47 language tag
 * @param timeZone the IANA time zone that a moment is told in; a bare date has none and is left as it is
 * @returns for `en-GB`, "8 June 2026"; with `weekday`, "Monday, 8 June 2026"
 */
export function formatDate(iso: string, language: string, timeZone: string, weekday = false): string {
  const zone = dateOnly.test(iso) ? 'UTC' : timeZone;
  return formatterOf(`${language} ${zone} ${weekday}`).format(new Date(iso));
}

/** Making a formatter takes far longer than using it. */
const formatterOf = remember((key) => {
  const [language, timeZone, weekday] = key.split(' ');
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(weekday === 'true' && { weekday: 'long' }),
    ...(timeZone && { timeZone }),
  });
});

/** The calendar day (`2026-06-08`) that a moment falls on in a time zone. */
export function dayIn(timeZone: string, moment: Date): string {
  const parts = calendarOf(timeZone).formatToParts(moment);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

const calendarOf = remember(
  (timeZone) =>
    new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
);

/**
 * Whether a date has come: a moment when the clock has reached it, a bare date from midnight in the
 * paper's time zone on.
 */
export function hasCome(iso: string, now: Date, timeZone: string): boolean {
  return dateOnly.test(iso) ? iso <= dayIn(timeZone, now) : Date.parse(iso) <= now.getTime();
}

/** The day of a date in a time zone, and its moment in milliseconds; a bare date has 0 for it. */
export function dayAndMoment(iso: string, timeZone: string): [day: string, moment: number] {
  if (dateOnly.test(iso)) return [iso, 0];
  return [dayIn(timeZone, new Date(iso)), Date.parse(iso)];
}

/** Whether the first date lies before the second; a bare date stands for its whole day. */
export function isBefore(iso: string, other: string, timeZone: string): boolean {
  const [day, moment] = dayAndMoment(iso, timeZone);
  const [otherDay, otherMoment] = dayAndMoment(other, timeZone);
  return moment && otherMoment ? moment < otherMoment : day < otherDay;
}

/** Whether the text is a date or a moment of the calendar in one of the two forms that articles use. */
export function isDate(text: string): boolean {
  const form = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/.exec(text);
  if (!form?.[1] || Number.isNaN(Date.parse(text))) return false;
  return new Date(`${form[1]}T00:00:00Z`).toISOString().startsWith(form[1]);
}
