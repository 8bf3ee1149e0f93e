import { memoize } from '#lib/memoize.ts';

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Formats a date for readers, the same in the build and in the browser.
 *
 * @param iso a date (`2026-06-08`) or a time with offset (`2026-06-09T07:30:00Z`)
 * @param language a BCP 47 language tag
 * @param timeZone the IANA time zone into which times are converted; dates are not converted
 * @returns in `en-GB`, "8 June 2026"
 */
export function formatDate(iso: string, language: string, timeZone: string): string {
  const zone = dateOnly.test(iso) ? 'UTC' : timeZone;
  return dateFormatter(`${language} ${zone}`).format(new Date(iso));
}

/**
 * Formats a time for readers with its time of day. The time zone is named, since readers may be in another one.
 *
 * @param iso a date (`2026-06-08`) or a time with offset (`2026-06-09T07:30:00Z`)
 * @param language a BCP 47 language tag
 * @param timeZone the IANA time zone into which it is converted
 * @returns in `en-GB`, "9 June 2026 at 08:30 BST"; undefined for a date without time
 */
export function formatTime(iso: string, language: string, timeZone: string): string | undefined {
  if (dateOnly.test(iso)) return undefined;
  return dateFormatter(`${language} ${timeZone} time`).format(new Date(iso));
}

/** Creating a formatter takes far longer than using it. */
const dateFormatter = memoize((key) => {
  const [language, timeZone, hasTime] = key.split(' ');
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(hasTime && { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }),
    ...(timeZone && { timeZone }),
  });
});

/** The date (`2026-06-08`) in a time zone. */
export function dateInZone(timeZone: string, moment: Date): string {
  const part = partsOf(dayFormatter(timeZone), moment);
  return `${part.year}-${part.month}-${part.day}`;
}

const dayFormatter = memoize(
  (timeZone) =>
    new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
);

/** Whether a time has passed or a date has begun in a time zone. */
export function hasBegun(iso: string, now: Date, timeZone: string): boolean {
  return dateOnly.test(iso) ? iso <= dateInZone(timeZone, now) : Date.parse(iso) <= now.getTime();
}

/** The date in a time zone and the time in milliseconds, which is 0 for a date without time. */
export function dateAndTime(iso: string, timeZone: string): [day: string, moment: number] {
  if (dateOnly.test(iso)) return [iso, 0];
  return [dateInZone(timeZone, new Date(iso)), Date.parse(iso)];
}

/**
 * Formats a date or time as RFC 3339 with the offset of a time zone; a date becomes the start of its day there.
 *
 * @returns for `2026-06-08` in London, `2026-06-08T00:00:00+01:00`
 */
export function toRfc3339(iso: string, timeZone: string): string {
  if (!dateOnly.test(iso)) return withOffset(Date.parse(iso), timeZone);
  const midnight = Date.parse(`${iso}T00:00:00Z`);
  // Clocks may change on that day, even at midnight, so the offsets of three days are tried.
  const starts = [-dayMs, 0, dayMs].map((distance) => midnight - offsetAt(midnight + distance, timeZone));
  const first = starts
    .sort((one, other) => one - other)
    .find((start) => dateInZone(timeZone, new Date(start)) === iso);
  return withOffset(first ?? midnight, timeZone);
}

/** Formats a time with offset as in mail and RSS: `Mon, 08 Jun 2026 00:00:00 +0100`. */
export function toRfc822(moment: string): string {
  const [, local = '', sign = '', hours = '', minutes = ''] =
    /^(.{19})(?:Z|([+-])(\d\d):(\d\d))$/.exec(moment) ?? [];
  const text = new Date(`${local}Z`).toUTCString();
  return text.replace('GMT', `${sign || '+'}${hours || '00'}${minutes || '00'}`);
}

const dayMs = 86_400_000;

function withOffset(time: number, timeZone: string): string {
  const offset = offsetAt(time, timeZone);
  // Local times before time zones differ by seconds, which an offset cannot express.
  if (offset % 60_000 !== 0) return `${new Date(time).toISOString().slice(0, 19)}+00:00`;
  const local = new Date(time + offset).toISOString().slice(0, 19);
  const size = new Date(Math.abs(offset)).toISOString().slice(11, 16);
  return `${local}${offset < 0 ? '-' : '+'}${size}`;
}

/** The offset of a time zone from UTC in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  const part = partsOf(timeFormatter(timeZone), new Date(time));
  const date = `${part.year?.padStart(4, '0')}-${part.month}-${part.day}`;
  const local = Date.parse(`${date}T${part.hour}:${part.minute}:${part.second}Z`);
  return local - Math.floor(time / 1000) * 1000;
}

const timeFormatter = memoize(
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

function partsOf(formatter: Intl.DateTimeFormat, date: Date): Record<string, string> {
  return Object.fromEntries(formatter.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** Whether the first date is before the second; a date without time covers its whole day. */
export function isBefore(iso: string, other: string, timeZone: string): boolean {
  const [day, moment] = dateAndTime(iso, timeZone);
  const [otherDay, otherMoment] = dateAndTime(other, timeZone);
  return moment && otherMoment ? moment < otherMoment : day < otherDay;
}

/**
 * Returns a date that is not before an earlier one: a date without time, which stands for its whole day, would otherwise
 * precede a time on the same day.
 */
export function notBefore(iso: string, earlier: string, timeZone: string): string {
  return iso === dateAndTime(earlier, timeZone)[0] ? earlier : iso;
}

/** Whether text is a valid date, or a time with offset, in the format of articles. */
export function isDate(text: string): boolean {
  const form = /^(\d{4}-\d{2}-\d{2})(T(?!24)\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/.exec(
    text,
  );
  if (!form?.[1] || Number.isNaN(Date.parse(text))) return false;
  return new Date(`${form[1]}T00:00:00Z`).toISOString().startsWith(form[1]);
}
