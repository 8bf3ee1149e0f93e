import { spawnSync } from 'node:child_process';

/** What `npm audit --json` prints, as far as it is of use here. */
interface Audit {
  /** what kept it from asking */
  message?: string;
  vulnerabilities?: Record<
    string,
    { severity: string; range: string; fixAvailable: unknown; via: unknown[] }
  >;
}

/** What an audit of the packages has found. */
export interface AuditReport {
  /** whether it was made and found nothing */
  isClean: boolean;
  text: string;
}

/** Says what an audit has found, one line a package; an audit that could not be made is no clean one. */
export function reportAudit(output: string): AuditReport {
  const { message, vulnerabilities } = parse(output);
  if (!vulnerabilities) {
    const text = `The packages were not audited: the registry did not answer (${message ?? 'npm printed no report'}). Try again with a registry that has advisories.`;
    return { isClean: false, text };
  }
  const found = Object.entries(vulnerabilities);
  if (found.length === 0) return { isClean: true, text: 'No advisory names a package of package-lock.json.' };
  const lines = found.map(([name, { severity, range, fixAvailable, via }]) => {
    const titles = via.flatMap((one) =>
      typeof one === 'object' && one !== null && 'title' in one ? [String(one.title)] : [`through ${one}`],
    );
    return `${severity}: ${name} ${range}: ${titles.join('; ')}${fixAvailable ? ' (npm audit fix mends it)' : ''}`;
  });
  return { isClean: false, text: [`Advisories name ${found.length} packages:`, ...lines].join('\n') };
}

function parse(output: string): Audit {
  try {
    return JSON.parse(output) as Audit;
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
