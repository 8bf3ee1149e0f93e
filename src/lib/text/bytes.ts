const units = ['kB', 'MB', 'GB'];

/** Formats a size with two or three digits, such as "1.3 MB". */
export function formatBytes(bytes: number, language: string): string {
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = value < 9.95 ? 1 : 0;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  return `${number.format(Math.max(value, 0.1))} ${units[unit]}`;
}
