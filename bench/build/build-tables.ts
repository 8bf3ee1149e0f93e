import { formatBytes, formatCount, type Table } from '../report.ts';
import type { BuildFigures } from './build-process.ts';

/** Sizes in bytes. */
export interface FirstLoad {
  front: number;
  /** the median of several articles */
  article: number;
  topics: number;
  /** the whole application */
  script: number;
}

export interface Build extends BuildFigures {
  /** from start to exit of the process */
  seconds: number;
  /** output files that this build wrote */
  written: number;
  files: number;
  /** size of the output */
  bytes: number;
}

/** The builds of one edition. */
export interface Builds {
  articles: number;
  /** what a first visit downloads, in Brotli */
  firstLoad: FirstLoad;
  clean: Build;
  /** the first rebuild, which creates the second of the two alternating trees */
  unchanged: Build;
  /** after editing one article */
  edited: Build;
  /** after adding one article */
  extended: Build;
}

/** Creates the tables, with one row for each edition. */
export function describe(builds: readonly Builds[]): Table[] {
  return [phasesTable(builds), growthTable(builds), rebuildsTable(builds), firstLoadTable(builds)];
}

function phasesTable(builds: readonly Builds[]): Table {
  const phases = [...new Set(builds.flatMap(({ clean }) => Object.keys(clean.phases)))];
  return {
    title: 'Clean builds',
    note:
      'Seconds. `content` reads and checks, `application` is Vite, `pages` renders and writes, `publish` swaps in ' +
      'the new site. `plan`, with related news, runs in parallel to `pages` and is part of it. `search` runs in ' +
      'separate processes whose memory is not counted; an index of one part is built in parallel to earlier phases, ' +
      'and only the rest of its time counts. `images` and `compress` are optional. The last columns are CPU time.',
    head: ['articles', 'total', ...phases, 'user CPU', 'system CPU'],
    rows: builds.map(({ articles, clean }) => [
      formatCount(articles),
      clean.seconds.toFixed(1),
      ...phases.map((phase) => ((clean.phases[phase] ?? 0) / 1000).toFixed(2)),
      clean.userTime.toFixed(1),
      clean.systemTime.toFixed(1),
    ]),
  };
}

function growthTable(builds: readonly Builds[]): Table {
  return {
    title: 'Growth',
    note: 'Time of pages and data: the phases `content`, `pages` and `publish`.',
    head: ['articles', 'ms per article', 'articles per second', 'peak memory', 'files', 'output'],
    rows: builds.map(({ articles, clean: { phases, peakMemory, files, bytes } }) => {
      const { content = 0, pages = 0, publish = 0 } = phases;
      const time = content + pages + publish;
      return [
        formatCount(articles),
        (time / articles).toFixed(2),
        formatCount(Math.round((1000 * articles) / time)),
        formatBytes(peakMemory),
        formatCount(files),
        formatBytes(bytes),
      ];
    }),
  };
}

function rebuildsTable(builds: readonly Builds[]): Table {
  return {
    title: 'Rebuilds',
    note:
      'Seconds, and files written. The first rebuild changes nothing, but creates the second of two alternating ' +
      'trees. The next follows an edit of one summary, the last an added article.',
    head: [
      'articles',
      'no change',
      'one edit',
      'of clean build',
      'files',
      'one added',
      'of clean build',
      'files',
    ],
    rows: builds.map(({ articles, clean, unchanged, edited, extended }) => [
      formatCount(articles),
      unchanged.seconds.toFixed(2),
      ...[edited, extended].flatMap(({ seconds, written }) => [
        seconds.toFixed(2),
        `${((100 * seconds) / clean.seconds).toFixed(0)} %`,
        formatCount(written),
      ]),
    ]),
  };
}

function firstLoadTable(builds: readonly Builds[]): Table {
  return {
    title: 'First load',
    note: 'HTML with inline styles, and the whole application’s script, in Brotli.',
    head: ['articles', 'front page', 'article', 'topic index', 'script'],
    rows: builds.map(({ articles, firstLoad: { front, article, topics, script } }) => [
      formatCount(articles),
      ...[front, article, topics, script].map(formatBytes),
    ]),
  };
}
