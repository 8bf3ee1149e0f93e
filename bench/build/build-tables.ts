import { formatBytes, formatCount, type Table } from '../report.ts';
import type { BuildFigures } from './build-process.ts';

/** In bytes. */
export interface FirstLoad {
  front: number;
  /** the middle one of some articles */
  article: number;
  topics: number;
  /** all of the application's */
  script: number;
}

export interface Build extends BuildFigures {
  /** from the start of the process to its end */
  seconds: number;
  /** files of the output that this build has written */
  written: number;
  files: number;
  /** of the output */
  bytes: number;
}

/** Builds of one edition. */
export interface Builds {
  articles: number;
  /** what a reader's first load brings, in Brotli */
  firstLoad: FirstLoad;
  clean: Build;
  /** the first after the clean one: it makes the second of the two trees that take turns */
  unchanged: Build;
  /** after the text of one article was changed */
  edited: Build;
  /** after an article was added */
  extended: Build;
}

/** The tables that builds of editions make, the smallest edition first. */
export function describe(builds: readonly Builds[]): Table[] {
  return [tableOfPhases(builds), tableOfGrowth(builds), tableOfRebuilds(builds), tableOfFirstLoad(builds)];
}

function tableOfPhases(builds: readonly Builds[]): Table {
  const phases = [...new Set(builds.flatMap(({ clean }) => Object.keys(clean.phases)))];
  return {
    title: 'Clean builds',
    note:
      'Seconds. `content` reads, checks and arranges, `application` is Vite, `pages` renders and writes, `feeds` ' +
      'makes the feeds, `search` the search index, in processes of their own whose memory is not counted here: ' +
      'where it has one part alone, that is indexed beside the phases before, and what is left of it counts. ' +
      '`images` draws share images and `compress` compresses, where they are asked for, `publish` puts the new ' +
      'site into place; `plan`, related news among it, runs beside the threads of `pages` and is part of it. ' +
      'Cores and system are the seconds that they worked.',
    head: ['articles', 'in all', ...phases, 'cores', 'system'],
    rows: builds.map(({ articles, clean }) => [
      formatCount(articles),
      clean.seconds.toFixed(1),
      ...phases.map((phase) => ((clean.phases[phase] ?? 0) / 1000).toFixed(2)),
      clean.userTime.toFixed(1),
      clean.systemTime.toFixed(1),
    ]),
  };
}

function tableOfGrowth(builds: readonly Builds[]): Table {
  return {
    title: 'Growth',
    note: 'The time of pages and data is that of `content`, `pages` and `publish`.',
    head: ['articles', 'ms an article', 'articles a second', 'peak memory', 'files', 'output'],
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

function tableOfRebuilds(builds: readonly Builds[]): Table {
  return {
    title: 'Rebuilds',
    note:
      'Seconds, and files written: after a clean build again with nothing changed, which makes the second of the two ' +
      'trees that take turns; then after the summary of one article was changed; then after one was added.',
    head: [
      'articles',
      'first',
      'one edit',
      'of a clean build',
      'files',
      'one article more',
      'of a clean build',
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

function tableOfFirstLoad(builds: readonly Builds[]): Table {
  return {
    title: 'First load',
    note: 'HTML with its styles, and all script of the application, in Brotli.',
    head: ['articles', 'front page', 'an article', 'index of topics', 'script'],
    rows: builds.map(({ articles, firstLoad: { front, article, topics, script } }) => [
      formatCount(articles),
      ...[front, article, topics, script].map(formatBytes),
    ]),
  };
}
