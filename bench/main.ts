import { parseArgs } from 'node:util';
import { writeEdition } from './edition/edition.ts';
import { print, writeReport } from './report.ts';

interface Command {
  usage: string;
  description: string;
  run(args: string[]): Promise<void>;
}

/** Each command imports what it needs when it runs: writing an edition needs no browser. */
const commands: Record<string, Command> = {
  load: {
    usage: '[--articles 1000] [--rounds 7] [--only loads,paints,navigations,memory] [--report <file>]',
    description:
      'measures loading, navigation and memory in the browser, against the site without script and client-rendered',
    async run(args) {
      const { values } = parseArgs({
        args,
        options: {
          articles: { type: 'string', default: '1000' },
          rounds: { type: 'string', default: '7' },
          only: { type: 'string', default: 'loads,paints,navigations,memory' },
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
    description:
      'measures builds of generated editions: clean, unchanged, after an edit, with an added article',
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
      if (values.report) await writeReport(values.report, { title: 'Builds', about: [], tables });
    },
  },
  dev: {
    usage: '[--articles 1000,10000] [--rounds 5] [--report <file>]',
    description: 'measures the dev server: starting it, and editing an article that is open in the browser',
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
      if (values.report) await writeReport(values.report, { title: 'Development', about: [], tables });
    },
  },
  serve: {
    usage: '[--articles 1000] [--connections 200] [--seconds 60] [--report <file>]',
    description:
      'load-tests nginx with the settings from the build, and checks every response; fails if one is wrong',
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
      const { about, tables, problems } = await measureServing({
        articles: toCount(values.articles),
        connections: toCount(values.connections),
        seconds: toCount(values.seconds),
      });
      print(tables);
      if (values.report) await writeReport(values.report, { title: 'Server load', about, tables });
      if (problems.length > 0) throw new Error(`Problems under load:\n${problems.join('\n')}`);
    },
  },
  bundle: {
    usage: '[--report <file>]',
    description: 'shows how many bytes of the script each package and folder takes',
    async run(args) {
      const { values } = parseArgs({ args, options: { report: { type: 'string' } } });
      const { measureBundle } = await import('./load/bundle.ts');
      const tables = await measureBundle();
      print(tables);
      if (!values.report) return;
      await writeReport(values.report, { title: 'Browser script', about: [], tables });
    },
  },
  edition: {
    usage: '--articles 1000 --out <folder> [--seed 1] [--images]',
    description: 'writes a generated content folder',
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

/** Parses a whole number of at least 1. */
function toCount(text: string): number {
  if (!/^[1-9]\d*$/.test(text))
    throw new Error(`"${text}" is not a count. Give a whole number of at least 1.`);
  return Number(text);
}

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command) {
  await command.run(args);
} else {
  const lines = Object.entries(commands).map(
    ([command, { usage, description }]) => `  npm run bench -- ${command} ${usage}\n      ${description}`,
  );
  process.stderr.write(`Commands:\n${lines.join('\n')}\n`);
  process.exitCode = 1;
}
