import { spawnSync } from 'node:child_process';
import { z } from 'zod';

/** The part of the output of `npm audit --json` that is used here. */
const auditSchema = z.object({
  /** why the audit failed */
  message: z.string().optional(),
  vulnerabilities: z
    .record(
      z.string(),
      z.object({
        severity: z.string(),
        range: z.string(),
        fixAvailable: z.unknown(),
        /** advisories, or names of vulnerable dependencies */
        via: z.array(z.union([z.string(), z.object({ title: z.string() })])),
      }),
    )
    .optional(),
});

export interface AuditReport {
  /** whether the audit succeeded and found nothing */
  isClean: boolean;
  text: string;
}

/** Formats the result of an audit, one line for each vulnerable package. */
export function reportAudit(output: string): AuditReport {
  const { message, vulnerabilities } = parseAudit(output);
  if (!vulnerabilities) {
    const text = `The packages were not audited: the registry did not answer (${message ?? 'npm printed no report'}). Try again with a registry that has advisories.`;
    return { isClean: false, text };
  }
  const found = Object.entries(vulnerabilities);
  if (found.length === 0) return { isClean: true, text: 'No known vulnerabilities in package-lock.json.' };
  const lines = found.map(([name, { severity, range, fixAvailable, via }]) => {
    const reasons = via.map((reason) => (typeof reason === 'string' ? `through ${reason}` : reason.title));
    return `${severity}: ${name} ${range}: ${reasons.join('; ')}${fixAvailable ? ' (run npm audit fix)' : ''}`;
  });
  return { isClean: false, text: [`Vulnerable packages: ${found.length}`, ...lines].join('\n') };
}

function parseAudit(output: string): z.output<typeof auditSchema> {
  try {
    return auditSchema.safeParse(JSON.parse(output)).data ?? {};
  } catch {
    return {};
  }
}

if (import.meta.main) {
  const { stdout, error } = spawnSync('npm', ['audit', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const { isClean, text } = reportAudit(stdout || JSON.stringify({ message: error?.message }));
  process.stdout.write(`${text}\n`);
  process.exitCode = isClean ? 0 : 1;
}
