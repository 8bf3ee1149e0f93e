import { parseArgs } from 'node:util';
import { writeEdition } from './edition/edition.ts';
import { print, writeReport } from './report.ts';

interface Command {
  usage: string;
  tells: string;
  run(args: string[]): Promise<void>;
}

/** What a command needs is imported when it runs: writing an edition wants no browser. */
const commands: Record<string, Command> = {
  load: {
    usage: '[--articles 1000] [--rounds 7] [--only loads,paints,steps,memory] [--report <file>]',
    tells: 'measures loading, steps and memory in the browser, against twins without script and without HTML',
    async run(args) {
      const { values } = parseArgs({
        args,
        options: {
          articles: { type: 'string', default: '1000' },
          rounds: { type: 'string', default: '7' },
          only: { type: 'string', default: 'loads,paints,steps,memory' },
          report: { type: 'string' },
        },
      });
      const { measureInBrowser } = await import('./load/in-browser.ts');
      const parts = values.only.split(',');
      const options = { articles: toCount(values.articles), rounds: toCount(values.rounds), parts };
      const { report, tables } = await measureInBrowser(options);
      print(tables);
      if (values.report) await writeReport(values.report, { ...report, tables });
    },
  },
  build: {
    usage: '[--articles 24,1000,10000,100000] [--images] [--compress] [--report <file>]',
    tells: 'measures builds of generated editions: clean, unchanged, after one edit, with one article more',
    async run(args) {
      const { values } = parseArgs({
        args,
        options: {
          articles: { type: 'string', default: '24,1000,10000,100000' },
          images: { type: 'boolean', default: false },
          compress: { type: 'boolean', default: false },
          report: { type: 'string' },
        },
      });
      const { measureBuilds } = await import('./build/build.ts');
      const { images, compress } = values;
      const tables = await measureBuilds(values.articles.split(',').map(toCount), { images, compress });
      print(tables);
      if (values.report) await writeReport(values.report, { title: 'Building', about: [], tables });
    },
  },
  dev: {
    usage: '[--articles 1000,10000] [--rounds 5] [--report <file>]',
    tells: 'measures the dev server: its start, and edits of a story that is open in the browser',
    async run(args) {
      const { values } = parseArgs({
        args,
        options: {
          articles: { type: 'string', default: '1000,10000' },
          rounds: { type: 'string', default: '5' },
          report: { type: 'string' },
        },
      });
      const { measureDev } = await import('./dev/dev.ts');
      const tables = await measureDev(values.articles.split(',').map(toCount), toCount(values.rounds));
      print(tables);
      if (values.report) await writeReport(values.report, { title: 'Developing', about: [], tables });
    },
  },
  serve: {
    usage: '[--articles 1000] [--connections 200] [--seconds 60] [--report <file>]',
    tells: 'loads nginx, set up by the build’s own file, and checks every answer; fails if one is wrong',
    async run(args) {
      const { values } = parseArgs({
        args,
        options: {
          articles: { type: 'string', default: '1000' },
          connections: { type: 'string', default: '200' },
          seconds: { type: 'string', default: '60' },
          report: { type: 'string' },
        },
      });
      const { measureServing } = await import('./serve/serve.ts');
      const { about, tables, faults } = await measureServing({
        articles: toCount(values.articles),
        connections: toCount(values.connections),
        seconds: toCount(values.seconds),
      });
      print(tables);
      if (values.report) await writeReport(values.report, { title: 'Serving', about, tables });
      if (faults.length > 0) throw new Error(`Under load not all went well:\n${faults.join('\n')}`);
    },
  },
  bundle: {
    usage: '[--report <file>]',
    tells: 'tells which package and folder takes how many bytes of the script',
    async run(args) {
      const { values } = parseArgs({ args, options: { report: { type: 'string' } } });
      const { measureBundle } = await import('./load/bundle.ts');
      const tables = await measureBundle();
      print(tables);
      if (!values.report) return;
      await writeReport(values.report, { title: 'The browser’s script', about: [], tables });
    },
  },
  edition: {
    usage: '--articles 1000 --out <folder> [--seed 1] [--images]',
    tells: 'writes a generated content folder',
    async run(args) {
      const { values } = parseArgs({
        args,
        options: {
          articles: { type: 'string', default: '1000' },
          out: { type: 'string' },
          seed: { type: 'string', default: '1' },
          images: { type: 'boolean', default: false },
        },
      });
      if (!values.out) throw new Error('Give the folder to write to: --out <folder>.');
      const { images } = values;
      await writeEdition(values.out, {
        articles: toCount(values.articles),
        seed: Number(values.seed),
        images,
      });
    },
  },
};

/** A whole number from 1 on. */
function toCount(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`"${text}" is no count; give a whole number from 1 on.`);
  return Number(text);
}

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command) {
  await command.run(args);
} else {
  const lines = Object.entries(commands).map(
    ([command, { usage, tells }]) => `  npm run bench -- ${command} ${usage}\n      ${tells}`,
  );
  process.stderr.write(`Give one of these:\n${lines.join('\n')}\n`);
  process.exitCode = 1;
}
