import autocannon from 'autocannon';
import type { ExpectedRequest } from './serve-mix.ts';

/** Settings of a load test. */
export interface LoadTest {
  /** origin of the server */
  address: string;
  connections: number;
  seconds: number;
  requests: ExpectedRequest[];
}

/** Results of a load test; latencies in milliseconds. */
export interface LoadFigures {
  seconds: number;
  responses: number;
  bytes: number;
  latency: { p50: number; p97_5: number; p99: number; max: number };
  /** share of one core that the load generator used; near 1, the server could have served more */
  generatorCpu: number;
  /** broken connections, including timeouts */
  errors: number;
  timeouts: number;
  statuses: Record<string, number>;
  /** responses with the wrong status or length */
  unexpected: number;
  /** descriptions of the first ones */
  examples: string[];
}

/**
 * Each connection closes after this many responses, of which the last is not counted. The number must be below the
 * server's own limit (nginx: 1,000), because autocannon keeps requesting while a server closes.
 */
const responsesPerConnection = 100;

/**
 * Load-tests a server on this machine.
 *
 * A response counts once its body is complete, so its `Content-Length` is its real length.
 */
export async function load({ address, connections, seconds, requests }: LoadTest): Promise<LoadFigures> {
  let unexpected = 0;
  const examples: string[] = [];
  const check = (request: ExpectedRequest, status: number, length: string | undefined) => {
    const expected = request.length === undefined ? undefined : `${request.length}`;
    if (status === request.status && length === expected) return;
    unexpected++;
    if (examples.length < 5) examples.push(`${request.path}: status ${status}, ${length} bytes`);
  };
  const checkedRequests: autocannon.Request[] = requests.map((request) => ({
    path: request.path,
    headers: request.headers,
    onResponse: (status, _body, _context, headers) =>
      check(request, status, (headers as Record<string, string> | undefined)?.['Content-Length']),
  }));
  let clients = 0;
  const before = process.cpuUsage();
  const result = await autocannon({
    url: address,
    connections,
    duration: seconds,
    reconnectRate: responsesPerConnection,
    // Each client starts elsewhere, or all would request the same file at once.
    setupClient(client) {
      const start = Math.floor((clients++ / connections) * checkedRequests.length);
      const rotated = [...checkedRequests.slice(start), ...checkedRequests.slice(0, start)];
      client.setRequests(rotated.slice(0, responsesPerConnection).map((request) => ({ ...request })));
    },
  });
  const { user, system } = process.cpuUsage(before);
  const { p50, p97_5, p99, max } = result.latency;
  return {
    seconds: result.duration,
    responses: result.requests.total,
    bytes: result.throughput.total,
    latency: { p50, p97_5, p99, max },
    generatorCpu: (user + system) / 1e6 / result.duration,
    errors: result.errors,
    timeouts: result.timeouts,
    statuses: Object.fromEntries(
      Object.entries(result.statusCodeStats ?? {}).map(([status, { count = 0 }]) => [status, count]),
    ),
    unexpected,
    examples,
  };
}
