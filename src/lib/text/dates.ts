import { remember } from '#lib/memoize.ts';

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

/**
 * A date as a moment with the offset of a time zone, in the form of RFC 3339: a bare date is the moment at which the
 * day begins there.
 *
 * @returns for `2026-06-08` in London, `2026-06-08T00:00:00+01:00`
 */
export function momentIn(iso: string, timeZone: string): string {
  if (!dateOnly.test(iso)) return withOffset(Date.parse(iso), timeZone);
  const midnight = Date.parse(`${iso}T00:00:00Z`);
  // Clocks may change on that day, even at midnight: by which offset it begins is tried out.
  const starts = [-day, 0, day].map((distance) => midnight - offsetAt(midnight + distance, timeZone));
  const first = starts
    .sort((one, other) => one - other)
    .find((start) => dayIn(timeZone, new Date(start)) === iso);
  return withOffset(first ?? midnight, timeZone);
}

/** A moment with an offset as mail and RSS write it: `Mon, 08 Jun 2026 00:00:00 +0100`. */
export function toMailDate(moment: string): string {
  const [, local = '', sign = '', hours = '', minutes = ''] =
    /^(.{19})(?:Z|([+-])(\d\d):(\d\d))$/.exec(moment) ?? [];
  const text = new Date(`${local}Z`).toUTCString();
  return text.replace('GMT', `${sign || '+'}${hours || '00'}${minutes || '00'}`);
}

const day = 86_400_000;

function withOffset(time: number, timeZone: string): string {
  const offset = offsetAt(time, timeZone);
  // Before there were time zones, towns differed by seconds, which an offset cannot say.
  if (offset % 60_000 !== 0) return `${new Date(time).toISOString().slice(0, 19)}+00:00`;
  const local = new Date(time + offset).toISOString().slice(0, 19);
  const size = new Date(Math.abs(offset)).toISOString().slice(11, 16);
  return `${local}${offset < 0 ? '-' : '+'}${size}`;
}

/** By how many milliseconds the clocks of a zone are ahead of UTC. */
function offsetAt(time: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(new Date(time));
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const date = `${part.year?.padStart(4, '0')}-${part.month}-${part.day}`;
  const local = Date.parse(`${date}T${part.hour}:${part.minute}:${part.second}Z`);
  return local - Math.floor(time / 1000) * 1000;
}

const clockOf = remember(
  (timeZone) =>
    new Intl.DateTimeFormat('en', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }),
);

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
