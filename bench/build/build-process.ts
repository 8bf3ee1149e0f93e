import { enableCompileCache } from 'node:module';

/** One build in a process of its own, so that its memory can be told. */
export interface BuildFigures {
  /** milliseconds by phase, in the order of their ends */
  phases: Record<string, number>;
  /** in bytes */
  peakMemory: number;
  /** seconds that the cores worked, and that the system worked for them */
  userTime: number;
  systemTime: number;
}

const [content, output, compress] = process.argv.slice(2);
if (!content || !output || !process.send)
  throw new Error('bench/build/build.ts starts this with two folders.');
// As Vite's command does, before anything of it is loaded.
enableCompileCache();
const { buildProduct } = await import('../load/sites.ts');
await buildProduct(content, output, compress !== undefined);
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const measures = performance.getEntriesByType('measure').filter(({ name }) => name.startsWith('gigawatt:'));
const figures: BuildFigures = {
  phases: Object.fromEntries(
    measures.map(({ name, duration }) => [name.slice('gigawatt:'.length), duration]),
  ),
  peakMemory: maxRSS * 1024,
  userTime: userCPUTime / 1e6,
  systemTime: systemCPUTime / 1e6,
};
process.send(figures);
