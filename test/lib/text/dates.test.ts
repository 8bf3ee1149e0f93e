import { describe, expect, test } from 'vitest';
import {
  dateInZone,
  formatDate,
  formatTime,
  hasBegun,
  isBefore,
  isDate,
  toRfc822,
  toRfc3339,
} from '#lib/text/dates.ts';

describe('a date is formatted for readers', () => {
  test('in the site’s language', () => {
    expect(formatDate('2026-06-08', 'en-GB', 'Europe/London')).toBe('8 June 2026');
    expect(formatDate('2026-06-08', 'en-US', 'Europe/London')).toBe('June 8, 2026');
    expect(formatDate('2026-06-08', 'de', 'Europe/Berlin')).toBe('8. Juni 2026');
  });

  test.each(['Pacific/Kiritimati', 'Europe/London', 'America/Los_Angeles', 'Pacific/Pago_Pago'])(
    'a date without time is the same day in %s',
    (zone) => {
      expect(formatDate('2026-06-08', 'en-GB', zone)).toBe('8 June 2026');
    },
  );

  test('a time is converted to the site’s time zone', () => {
    expect(formatDate('2026-06-08T23:30:00Z', 'en-GB', 'Europe/London')).toBe('9 June 2026');
    expect(formatDate('2026-06-08T23:30:00Z', 'en-GB', 'America/New_York')).toBe('8 June 2026');
    expect(formatDate('2026-06-09T08:30:00+09:00', 'en-GB', 'America/New_York')).toBe('8 June 2026');
  });
});

describe('a time is formatted for readers', () => {
  test('with the time of day and the time zone, in the site’s language', () => {
    expect(formatTime('2026-06-09T07:30:00Z', 'en-GB', 'Europe/London')).toBe('9 June 2026 at 08:30 BST');
    expect(formatTime('2026-06-09T07:30:00Z', 'de', 'Europe/Berlin')).toBe('9. Juni 2026 um 09:30 MESZ');
    expect(formatTime('2026-06-09T23:30:00Z', 'ko', 'Asia/Seoul')).toBe('2026년 6월 10일 오전 8:30 GMT+9');
  });

  test('unless it is a date without time', () => {
    expect(formatTime('2026-06-08', 'en-GB', 'Europe/London')).toBeUndefined();
  });
});

describe('the date of a time', () => {
  test('depends on the time zone', () => {
    const moment = new Date('2026-01-01T00:30:00Z');
    expect(dateInZone('Asia/Seoul', moment)).toBe('2026-01-01');
    expect(dateInZone('America/New_York', moment)).toBe('2025-12-31');
  });

  test('depends on summer time', () => {
    expect(dateInZone('Europe/London', new Date('2026-03-28T23:30:00Z'))).toBe('2026-03-28');
    expect(dateInZone('Europe/London', new Date('2026-03-29T23:30:00Z'))).toBe('2026-03-30');
    expect(dateInZone('Europe/London', new Date('2026-10-24T23:30:00Z'))).toBe('2026-10-25');
    expect(dateInZone('Europe/London', new Date('2026-10-25T23:30:00Z'))).toBe('2026-10-25');
  });
});

describe('a date has come', () => {
  test('without time, from midnight in the site’s time zone', () => {
    const has = (now: string, zone: string) => hasBegun('2026-06-08', new Date(now), zone);
    expect(has('2026-06-07T22:59:59Z', 'Europe/London')).toBe(false);
    expect(has('2026-06-07T23:00:00Z', 'Europe/London')).toBe(true);
    expect(has('2026-06-07T15:00:00Z', 'Asia/Seoul')).toBe(true);
    expect(has('2026-06-08T03:59:59Z', 'America/New_York')).toBe(false);
  });

  test('at midnight on a day on which clocks change', () => {
    const has = (now: string) => hasBegun('2026-03-29', new Date(now), 'America/New_York');
    expect([has('2026-03-29T03:59:59Z'), has('2026-03-29T04:00:00Z')]).toEqual([false, true]);
    const london = (now: string) => hasBegun('2026-03-30', new Date(now), 'Europe/London');
    expect([london('2026-03-29T22:59:59Z'), london('2026-03-29T23:00:00Z')]).toEqual([false, true]);
  });

  test('with time, at the same time everywhere', () => {
    for (const zone of ['Asia/Seoul', 'Europe/London', 'America/New_York']) {
      const has = (now: string) => hasBegun('2026-06-08T09:00:00+02:00', new Date(now), zone);
      expect([has('2026-06-08T06:59:59Z'), has('2026-06-08T07:00:00Z')], zone).toEqual([false, true]);
    }
  });
});

describe('one date is before another', () => {
  test.each([
    ['2026-06-07', '2026-06-08', true],
    ['2026-06-08', '2026-06-08', false],
    ['2026-06-09', '2026-06-08', false],
    ['2026-06-08T07:00:00Z', '2026-06-08T07:00:01Z', true],
    ['2026-06-08T09:00:00+02:00', '2026-06-08T07:00:00Z', false],
    ['2026-06-08T09:00:00+09:00', '2026-06-08T01:00:00Z', true],
  ])('%s, %s: %s', (one, other, expected) => {
    expect(isBefore(one, other, 'Europe/London')).toBe(expected);
  });

  test('a date without time covers its whole day in the site’s time zone', () => {
    expect(isBefore('2026-06-08', '2026-06-08T20:00:00Z', 'Europe/London')).toBe(false);
    expect(isBefore('2026-06-08T01:00:00Z', '2026-06-08', 'Europe/London')).toBe(false);
    expect(isBefore('2026-06-08T01:00:00Z', '2026-06-08', 'America/New_York')).toBe(true);
    expect(isBefore('2026-06-08', '2026-06-08T20:00:00Z', 'Asia/Seoul')).toBe(true);
  });
});

describe('a text is a date', () => {
  test.each([
    '2026-06-08',
    '2028-02-29',
    '2026-12-31',
    '2026-06-09T07:30Z',
    '2026-06-09T07:30:00Z',
    '2026-06-09T07:30:00.125Z',
    '2026-06-09T07:30:00+09:00',
    '2026-06-09T07:30:00-03:30',
  ])('%s', (text) => {
    expect(isDate(text)).toBe(true);
  });

  test.each([
    ['a day that the month does not have', '2026-02-30'],
    ['a 29 February of a common year', '2026-02-29'],
    ['a 31 June with a time', '2026-06-31T10:00:00Z'],
    ['a 13th month', '2026-13-01'],
    ['a day zero', '2026-06-00'],
    ['an hour 25', '2026-06-08T25:00:00Z'],
    ['a minute 60', '2026-06-08T07:60Z'],
    ['an offset of 25 hours', '2026-06-08T07:30+25:00'],
    ['a time without offset', '2026-06-08T07:30:00'],
    ['no leading zeros', '2026-6-8'],
    ['the day first', '08.06.2026'],
    ['words', '8 June 2026'],
    ['a year alone', '2026'],
    ['a year and month', '2026-06'],
    ['a space for T', '2026-06-08 07:30Z'],
    ['a leading space', ' 2026-06-08'],
    ['a trailing line feed', '2026-06-08\n'],
    ['other digits', '٢٠٢٦-٠٦-٠٨'],
    ['nothing', ''],
  ])('not %s', (_, text) => {
    expect(isDate(text)).toBe(false);
  });
});

describe('a date as RFC 3339', () => {
  test.each([
    ['Europe/London', '2026-06-08', '2026-06-08T00:00:00+01:00'],
    ['Europe/London', '2026-01-08', '2026-01-08T00:00:00+00:00'],
    ['Asia/Seoul', '2026-06-08', '2026-06-08T00:00:00+09:00'],
    ['America/St_Johns', '2026-06-08', '2026-06-08T00:00:00-02:30'],
    ['Pacific/Kiritimati', '2026-06-08', '2026-06-08T00:00:00+14:00'],
    ['Pacific/Pago_Pago', '2026-06-08', '2026-06-08T00:00:00-11:00'],
  ])('in %s, %s is the start of the day', (zone, iso, moment) => {
    expect(toRfc3339(iso, zone)).toBe(moment);
  });

  test.each([
    // Clocks go forward or back later that day.
    ['Europe/London', '2026-03-29', '2026-03-29T00:00:00+00:00'],
    ['Europe/London', '2026-10-25', '2026-10-25T00:00:00+01:00'],
    // The day has no midnight and starts at one.
    ['Africa/Cairo', '2026-04-24', '2026-04-24T01:00:00+03:00'],
    // The day starts with the first of two midnights.
    ['America/Havana', '2026-11-01', '2026-11-01T00:00:00-04:00'],
  ])('in %s, %s is a day on which clocks change', (zone, iso, moment) => {
    expect(toRfc3339(iso, zone)).toBe(moment);
    expect(dateInZone(zone, new Date(Date.parse(moment) - 1000)) < iso).toBe(true);
  });

  test('a time gets the offset of the time zone', () => {
    expect(toRfc3339('2026-06-09T07:30:00Z', 'Asia/Seoul')).toBe('2026-06-09T16:30:00+09:00');
    expect(toRfc3339('2026-06-09T16:30+09:00', 'Europe/London')).toBe('2026-06-09T08:30:00+01:00');
  });

  test('a time before time zones is converted to UTC', () => {
    expect(toRfc3339('1850-06-08T12:00:00Z', 'Europe/Amsterdam')).toBe('1850-06-08T12:00:00+00:00');
  });

  test.each([
    ['2026-06-08T00:00:00+01:00', 'Mon, 08 Jun 2026 00:00:00 +0100'],
    ['2026-06-08T00:00:00-02:30', 'Mon, 08 Jun 2026 00:00:00 -0230'],
    ['2026-12-31T23:59:59Z', 'Thu, 31 Dec 2026 23:59:59 +0000'],
  ])('%s is formatted for mail with its own date and offset', (moment, text) => {
    expect(toRfc822(moment)).toBe(text);
    expect(Date.parse(text)).toBe(Date.parse(moment));
  });
});
