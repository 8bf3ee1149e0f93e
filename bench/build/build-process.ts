import { enableCompileCache } from 'node:module';

/** Figures of one build, which runs in its own process so that its memory can be measured. */
export interface BuildFigures {
  /** milliseconds by phase, in the order in which they ended */
  phases: Record<string, number>;
  /** in bytes */
  peakMemory: number;
  /** seconds of CPU time, in user and in system mode */
  userTime: number;
  systemTime: number;
}

const [content, output, compress] = process.argv.slice(2);
if (!content || !output || !process.send)
  throw new Error('Only bench/build/build.ts starts this, with two folders.');
// Vite's own command does this before it loads anything else.
enableCompileCache();
const { buildSite } = await import('../load/sites.ts');
await buildSite(content, output, compress !== undefined);
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
