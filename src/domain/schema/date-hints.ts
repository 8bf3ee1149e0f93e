import { isDate } from '#lib/text/dates.ts';
import { formatCodePoint } from './characters.ts';

/** Why a text is not a date of an article. */
export interface DateHint {
  /** the cause, if the text alone does not show it */
  cause?: string;
  /** what to write; if it is missing, the field's description says it */
  fix?: string;
}

const timeForm =
  /^(\d{4}-\d\d-\d\d)[T ,]+(\d{1,2}:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?(?:\s*(\[?[A-Z][A-Za-z]{1,30}(?:\/[A-Za-z_/]{1,30})?\]?))?$/;
const yearFirst = /^(\d{4})\P{N}{1,3}(\d{1,2})\P{N}{1,3}(\d{1,2})\P{N}{0,2}$/u;
const yearLast = /^(\d{1,2})([./\- ]{1,2})(\d{1,2})[./\- ]{1,2}(\d{4})$/;
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Explains what a text lacks to be a date, or how that date is written. */
export function explainDate(value: string): DateHint {
  if (value.length > 60) return {};
  // Full-width digits, no-break spaces and the like.
  const text = value.normalize('NFKC').trim();
  if (isDate(text)) return asDate(text, value);
  const {
    1: date,
    2: time = '',
    3: offset,
    4: zone,
  } = timeForm.exec(text.replace(/(?<=\d)[tz]/g, (letter) => letter.toUpperCase())) ?? [];
  if (date !== undefined) {
    const hint = explainTime(date, time, offset);
    return zone === undefined || hint.cause !== 'the offset from UTC is missing'
      ? hint
      : { ...hint, cause: `“${zone}” is no offset from UTC` };
  }
  const [, compact, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? yearFirst.exec(text) ?? [];
  if (compact) return explainDay(compact, Number(month), Number(day), value);
  if (/^\d{4}(?:-\d{1,2})?$/.test(text))
    return { cause: text.length > 4 ? 'the day is missing' : 'month and day are missing' };
  const numbers = yearLast.exec(text);
  if (numbers) return explainNumbers(numbers);
  const named = readMonthName(text);
  return named ? explainDay(...named, value) : {};
}

/** The date is correct in other characters. */
function asDate(date: string, value: string): DateHint {
  const other = [...value].find((character) => !/[\dTZ:.+-]/.test(character));
  return {
    ...(other !== undefined && { cause: `it contains ${formatCodePoint(other)}` }),
    fix: `Write ${date}${other === ' ' ? ' without spaces' : ''}.`,
  };
}

function explainTime(date: string, clock: string, offset: string | undefined): DateHint {
  const time = clock.padStart(clock.length % 3 === 1 ? clock.length + 1 : clock.length, '0');
  if (!isDate(date))
    return explainDay(date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8)), date);
  if (!isDate(`${date}T${time}Z`))
    return { cause: `there is no time ${clock}`, fix: `Write a time from 00:00 to 23:59.` };
  if (offset === undefined)
    return {
      cause: 'the offset from UTC is missing',
      fix: `Write ${date}T${time}Z for UTC, or with the offset of its place, such as ${date}T${time}+09:00.`,
    };
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset) ?? [];
  const written = `${date}T${time}${sign ? `${sign}${hours}:${minutes}` : 'Z'}`;
  return isDate(written) ? { fix: `Write ${written}.` } : { cause: `there is no offset ${offset}` };
}

function explainDay(year: string, month: number, day: number, value: string): DateHint {
  const date = toDate(year, month, day);
  if (isDate(date)) {
    const dash = /[\u2010-\u2015\u2212]/.exec(value)?.[0];
    const cause = dash && `${formatCodePoint(dash)} is not the hyphen of the keyboard`;
    return { ...(cause && { cause }), fix: `Write ${date}.` };
  }
  const swapped = toDate(year, day, month);
  if (month < 1 || month > 12)
    return { cause: `there is no month ${month}`, ...(isDate(swapped) && { fix: `Write ${swapped}.` }) };
  const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return { cause: `${date.slice(0, 7)} has ${days} days` };
}

/** Day and month, or month and day. */
function explainNumbers([, first = '', separator, second = '', year = '']: RegExpExecArray): DateHint {
  const dayFirst = toDate(year, Number(second), Number(first));
  const monthFirst = toDate(year, Number(first), Number(second));
  // Between points, the day is first everywhere.
  const dates = [dayFirst, monthFirst].filter(
    (date, index) => isDate(date) && !(index === 1 && separator?.startsWith('.')),
  );
  const [one, other] = [...new Set(dates)];
  if (one === undefined) return {};
  return {
    fix: other
      ? `Write ${one} if the day is first in ${first}/${second}, or ${other} if the month is.`
      : `Write ${one}.`,
  };
}

/** Reads dates with an English month, such as `June 8, 2026` and `Mon, 8 Jun 2026 10:00:00 +0900`, without the time. */
function readMonthName(text: string): [year: string, month: number, day: number] | undefined {
  const [, name] = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/i.exec(text) ?? [];
  const [, year] = /\b(\d{4})\b/.exec(text) ?? [];
  const [, day] = /\b(\d{1,2})(?:st|nd|rd|th)?\b/i.exec(text) ?? [];
  if (!name || !year || !day) return undefined;
  return [year, monthNames.indexOf(name.toLowerCase()) + 1, Number(day)];
}

function toDate(year: string, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
