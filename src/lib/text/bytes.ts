const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** Formats a size with two or three digits, such as "1.3 MB", in the units of the language. */
export function formatBytes(bytes: number, language: string): string {
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  const maximumFractionDigits = value < 9.95 ? 1 : 0;
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: units[unit], maximumFractionDigits });
  return format.format(Math.max(value, 0.1));
}
