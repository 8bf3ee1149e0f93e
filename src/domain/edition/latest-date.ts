/** Returns the latest of some ISO 8601 dates, which may differ in their offsets. Of equal dates the first counts. */
export function latestDate(dates: Iterable<string | undefined>): string | undefined {
  let latest: string | undefined;
  for (const date of dates) {
    if (date && (latest === undefined || Date.parse(date) > Date.parse(latest))) latest = date;
  }
  return latest;
}
