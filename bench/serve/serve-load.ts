import autocannon from 'autocannon';
import type { Visit } from './serve-mix.ts';

/** What to load a server with. */
export interface LoadOrder {
  /** of the server, without a slash at its end */
  address: string;
  connections: number;
  seconds: number;
  visits: Visit[];
}

/** What a server has done under load; times in milliseconds. */
export interface LoadFigures {
  seconds: number;
  answers: number;
  bytes: number;
  latency: { p50: number; p97_5: number; p99: number; max: number };
  /** of one core, what the load itself took: near 1, the server could have answered more */
  ownWork: number;
  /** connections that broke, time-outs among them */
  errors: number;
  timeouts: number;
  statuses: Record<string, number>;
  /** answers with another status or another length than their file */
  unexpected: number;
  /** the first ones, in words */
  examples: string[];
}

/**
 * After so many answers a connection is closed and opened anew, as with the next reader; the last one of each is not
 * counted. It must be less than a server allows on one (nginx: 1,000), since autocannon would ask on as it closes.
 */
const answersOfOneReader = 100;

/**
 * Loads a server on this machine, and stops by itself after the time.
 *
 * The parser has read a body whole before an answer counts, so that its length is that which the header names.
 */
export async function load({ address, connections, seconds, visits }: LoadOrder): Promise<LoadFigures> {
  let unexpected = 0;
  const examples: string[] = [];
  const check = (visit: Visit, status: number, length: string | undefined) => {
    const expected = visit.length === undefined ? undefined : `${visit.length}`;
    if (status === visit.status && length === expected) return;
    unexpected++;
    if (examples.length < 5) examples.push(`${visit.path}: status ${status}, ${length} bytes`);
  };
  const requests: autocannon.Request[] = visits.map((visit) => ({
    path: visit.path,
    headers: visit.headers,
    onResponse: (status, _body, _context, headers) =>
      check(visit, status, (headers as Record<string, string> | undefined)?.['Content-Length']),
  }));
  let clients = 0;
  const before = process.cpuUsage();
  const result = await autocannon({
    url: address,
    connections,
    duration: seconds,
    reconnectRate: answersOfOneReader,
    // Each begins elsewhere in the mix: together they would all ask for the same file at once.
    setupClient(client) {
      const start = Math.floor((clients++ / connections) * requests.length);
      const rotated = [...requests.slice(start), ...requests.slice(0, start)];
      client.setRequests(rotated.slice(0, answersOfOneReader).map((request) => ({ ...request })));
    },
  });
  const { user, system } = process.cpuUsage(before);
  const { p50, p97_5, p99, max } = result.latency;
  return {
    seconds: result.duration,
    answers: result.requests.total,
    bytes: result.throughput.total,
    latency: { p50, p97_5, p99, max },
    ownWork: (user + system) / 1e6 / result.duration,
    errors: result.errors,
    timeouts: result.timeouts,
    statuses: Object.fromEntries(
      Object.entries(result.statusCodeStats ?? {}).map(([status, { count = 0 }]) => [status, count]),
    ),
    unexpected,
    examples,
  };
}
