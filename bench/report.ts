import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import type { Spread } from './statistics.ts';

/** A table of the terminal output and the report. */
export interface Table {
  title: string;
  /** how to read it, in a sentence or two */
  note?: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

const root = path.resolve(import.meta.dirname, '..');
const packages = ['react', 'react-dom', 'react-router', '@tanstack/react-query', 'vite', 'rolldown'];

/** Prints tables with aligned columns. */
export function print(tables: readonly Table[]): void {
  for (const { title, note, head, rows } of tables) {
    const widths = head.map((_, column) =>
      Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
    );
    const line = (row: readonly string[]) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column > 0))
        .join('  ')
        .trimEnd();
    const rule = widths.map((width) => '-'.repeat(width));
    const lines = [title, ...(note ? [note] : []), '', ...[head, rule, ...rows].map(line)];
    process.stdout.write(`\n${lines.join('\n')}\n`);
  }
}

const pad = (text: string, width: number, right: boolean) =>
  right ? text.padStart(width) : text.padEnd(width);

/**
 * Writes tables as Markdown, with hardware and versions above.
 *
 * @param file relative to the working directory
 * @param about paragraphs on the measurement
 * @param browser name and version of the browser, if one was used
 */
export async function writeReport(
  file: string,
  { title, about, tables, browser }: { title: string; about: string[]; tables: Table[]; browser?: string },
): Promise<void> {
  const parts = [`# ${title}`, ...about, describeMachine(browser), ...tables.map(toMarkdown)];
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  await writeFile(file, `${parts.join('\n\n')}\n`);
}

/** Formats a table as Markdown, under a second-level heading. */
export function toMarkdown({ title, note, head, rows }: Table): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  const rule = head.map((_, column) => (column > 0 ? '---:' : '---'));
  const table = [head, rule, ...rows].map(line).join('\n');
  return [`## ${title}`, ...(note ? [note] : []), table].join('\n\n');
}

function describeMachine(browser: string | undefined): string {
  const versions = packages.map((name) => `${name} ${versionOf(name)}`);
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${process.platform}`;
  const software = [`Node ${process.versions.node}`, ...(browser ? [browser] : []), ...versions];
  return `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}; ${software.join(', ')}.`;
}

function versionOf(name: string): string {
  const file = path.join(root, 'node_modules', name, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/** Formats median and range, such as "412 (398–455)". */
export function formatSpread({ median, low, high }: Spread, digits = 0): string {
  return `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

/** Formats bytes in decimal kB or MB. */
export function formatBytes(bytes: number): string {
  return bytes < 1e7 ? `${(bytes / 1000).toFixed(1)} kB` : `${formatCount(Math.round(bytes / 1e6))} MB`;
}

/** Formats a whole number with thousands separators. */
export function formatCount(value: number): string {
  return value.toLocaleString('en-GB');
}
