import { readdir, readFile } from 'node:fs/promises';
import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createRandom } from '../edition/random.ts';

/** A request and its expected response. */
export interface ExpectedRequest {
  path: string;
  headers: Record<string, string>;
  status: number;
  /** bytes of the body as transferred, if there is one */
  length?: number;
  /** the file that the body must equal, if there is one */
  file?: string;
}

interface FetchedResponse {
  status: number;
  headers: IncomingHttpHeaders;
  /** decompressed */
  body: Buffer;
}

/** Percentage of requests by kind. */
const shares = {
  'the front page': 8,
  'its data': 4,
  articles: 22,
  'data of articles': 22,
  'lists, topics, brief': 8,
  'data of lists': 6,
  scripts: 12,
  fonts: 5,
  feeds: 4,
  'revalidated pages': 7,
  'missing pages': 2,
};
type Kind = keyof typeof shares;

/** Few enough articles and lists to check each beforehand. */
const maxFoldersPerKind = 200;
const requestCount = 500;

/**
 * Creates a realistic mix of requests from readers, their browsers and feed readers. Each request is made once and its
 * response compared with the file first.
 *
 * @param site the served folder
 * @param address origin of the server
 * @throws if a response differs from its file
 */
export async function createMix(site: string, address: string): Promise<ExpectedRequest[]> {
  const random = createRandom('serve');
  const paths = await listPaths(site);
  const agent = new Agent({ keepAlive: true });
  const known = new Map<string, ExpectedRequest>();
  const mix: ExpectedRequest[] = [];
  for (const kind of Object.keys(shares) as Kind[]) {
    for (let count = 0; count < (shares[kind] * requestCount) / 100; count++) {
      const path = random.pick(paths[kind]);
      const encodings = random.chance(0.1) ? 'gzip' : 'gzip, deflate, br';
      const key = `${kind} ${path} ${encodings}`;
      const request = known.get(key) ?? (await prepare(site, address, { kind, path, encodings, agent }));
      known.set(key, request);
      mix.push(request);
    }
  }
  agent.destroy();
  return shuffle(mix, random.between);
}

async function listPaths(site: string): Promise<Record<Kind, string[]>> {
  const inFolder = async (folder: string) =>
    (await readdir(path.join(site, folder), { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .slice(0, maxFoldersPerKind)
      .map(({ name }) => `/${folder}/${encodeURIComponent(name)}/`);
  const articles = await inFolder('articles');
  const lists = [...(await inFolder('tags')), ...(await inFolder('categories')), '/tags/', '/brief/'];
  const assets = (await readdir(path.join(site, 'assets'))).map((name) => `/assets/${name}`);
  const dataOf = (pages: string[]) => pages.map((page) => `${page}data.json`);
  return {
    'the front page': ['/'],
    'its data': ['/data.json'],
    articles,
    'data of articles': dataOf(articles),
    'lists, topics, brief': lists,
    'data of lists': dataOf(lists),
    scripts: assets.filter((name) => name.endsWith('.js')),
    fonts: assets.filter((name) => name.endsWith('.woff2')),
    feeds: ['/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml'],
    'revalidated pages': ['/', ...articles],
    'missing pages': ['/articles/nothing-of-this-name/', '/wp-login.php'],
  };
}

interface RequestOptions {
  kind: Kind;
  path: string;
  encodings: string;
  agent: Agent;
}

async function prepare(
  site: string,
  address: string,
  { kind, path: pathname, encodings, agent }: RequestOptions,
): Promise<ExpectedRequest> {
  const headers = { 'Accept-Encoding': encodings };
  const response = await fetchOnce(address, { path: pathname, headers }, agent);
  if (kind === 'revalidated pages') {
    return {
      path: pathname,
      headers: { ...headers, 'If-None-Match': response.headers.etag ?? '' },
      status: 304,
    };
  }
  const status = kind === 'missing pages' ? 404 : 200;
  const name = decodeURIComponent(pathname.slice(1));
  const file = path.join(site, status === 404 ? '404.html' : name.replace(/(^|\/)$/, '$1index.html'));
  const request = {
    path: pathname,
    headers,
    status,
    length: Number(response.headers['content-length']),
    file,
  };
  const problem = await problemOf(request, response);
  if (problem) throw new Error(problem);
  return request;
}

/** Makes one request and reads the complete response. */
export function fetchOnce(
  address: string,
  { path, headers }: Pick<ExpectedRequest, 'path' | 'headers'>,
  agent: Agent,
): Promise<FetchedResponse> {
  return new Promise((resolve, reject) => {
    get(address + path, { headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        const body = Buffer.concat(chunks);
        try {
          resolve({ status: statusCode, headers, body: decompress(body, headers['content-encoding']) });
        } catch (error) {
          reject(error);
        }
      });
    }).once('error', reject);
  });
}

function decompress(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}

/** Describes what is wrong with a response, if anything. */
export async function problemOf(
  request: ExpectedRequest,
  { status, body }: FetchedResponse,
): Promise<string | undefined> {
  if (status !== request.status) return `${request.path} returned ${status} instead of ${request.status}.`;
  const expected = request.file ? await readFile(request.file) : Buffer.alloc(0);
  return expected.equals(body) ? undefined : `${request.path} differs from ${request.file}.`;
}

function shuffle<Value>(values: Value[], between: (low: number, high: number) => number): Value[] {
  for (let last = values.length - 1; last > 0; last--) {
    const other = between(0, last);
    [values[last], values[other]] = [values[other] as Value, values[last] as Value];
  }
  return values;
}
