import { readdir, readFile } from 'node:fs/promises';
import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createRandom } from '../edition/random.ts';

/** What readers ask for, and what must come back. */
export interface Visit {
  path: string;
  headers: Record<string, string>;
  status: number;
  /** bytes of the answer's body, as it is sent; absent where it has none */
  length?: number;
  /** the file whose words the body must hold; absent where it has none */
  file?: string;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** unpacked */
  body: Buffer;
}

/** Of a hundred requests so many are for one of these. */
const shares = {
  'the front page': 8,
  'its data': 4,
  articles: 22,
  'data of articles': 22,
  'lists, topics, the brief': 8,
  'data of lists': 6,
  scripts: 12,
  fonts: 5,
  feeds: 4,
  'pages that the browser has already': 7,
  'an address that leads nowhere': 2,
};
type Kind = keyof typeof shares;

/** Articles and lists that are asked for: more than a disk's cache of one file, few enough to check each first. */
const mostOfAKind = 200;
/** Requests in one turn of the mix. */
const turn = 500;

/**
 * A mix of requests as readers, their browsers and feed readers make it. Each is made once and compared with its file
 * before it goes into the mix, so that what is measured is known to be right.
 *
 * @param site the folder that is served
 * @param address where, without a slash at its end
 * @throws when an answer is not what stands in the folder
 */
export async function createMix(site: string, address: string): Promise<Visit[]> {
  const random = createRandom('serve');
  const places = await listPlaces(site);
  const agent = new Agent({ keepAlive: true });
  const known = new Map<string, Visit>();
  const mix: Visit[] = [];
  for (const kind of Object.keys(shares) as Kind[]) {
    for (let count = 0; count < (shares[kind] * turn) / 100; count++) {
      const place = random.pick(places[kind]);
      const encodings = random.chance(0.1) ? 'gzip' : 'gzip, deflate, br';
      const key = `${kind} ${place} ${encodings}`;
      const visit = known.get(key) ?? (await prepare(site, address, { kind, place, encodings, agent }));
      known.set(key, visit);
      mix.push(visit);
    }
  }
  agent.destroy();
  return shuffle(mix, random.between);
}

async function listPlaces(site: string): Promise<Record<Kind, string[]>> {
  const inFolder = async (folder: string) =>
    (await readdir(path.join(site, folder), { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .slice(0, mostOfAKind)
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
    'lists, topics, the brief': lists,
    'data of lists': dataOf(lists),
    scripts: assets.filter((name) => name.endsWith('.js')),
    fonts: assets.filter((name) => name.endsWith('.woff2')),
    feeds: ['/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml'],
    'pages that the browser has already': ['/', ...articles],
    'an address that leads nowhere': ['/articles/nothing-of-this-name/', '/wp-login.php'],
  };
}

interface Wanted {
  kind: Kind;
  place: string;
  encodings: string;
  agent: Agent;
}

async function prepare(site: string, address: string, wanted: Wanted): Promise<Visit> {
  const { kind, place, encodings, agent } = wanted;
  const headers = { 'Accept-Encoding': encodings };
  const answer = await ask(address, { path: place, headers }, agent);
  if (kind === 'pages that the browser has already') {
    return { path: place, headers: { ...headers, 'If-None-Match': answer.headers.etag ?? '' }, status: 304 };
  }
  const status = kind === 'an address that leads nowhere' ? 404 : 200;
  const name = decodeURIComponent(place.slice(1));
  const file = path.join(site, status === 404 ? '404.html' : name.replace(/(^|\/)$/, '$1index.html'));
  const visit = {
    path: place,
    headers,
    status,
    length: Number(answer.headers['content-length']),
    file,
  };
  const fault = await faultOf(visit, answer);
  if (fault) throw new Error(fault);
  return visit;
}

/** Makes one request and reads the whole answer. */
export function ask(
  address: string,
  { path, headers }: Pick<Visit, 'path' | 'headers'>,
  agent: Agent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address + path, { headers, agent }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        const packed = Buffer.concat(pieces);
        try {
          resolve({ status: statusCode, headers, body: unpack(packed, headers['content-encoding']) });
        } catch (error) {
          reject(error);
        }
      });
    }).once('error', reject);
  });
}

function unpack(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}

/** What is wrong with an answer, in a sentence; undefined where nothing is. */
export async function faultOf(visit: Visit, { status, body }: Answer): Promise<string | undefined> {
  if (status !== visit.status) return `${visit.path} came with ${status} instead of ${visit.status}.`;
  const expected = visit.file ? await readFile(visit.file) : Buffer.alloc(0);
  return expected.equals(body) ? undefined : `${visit.path} is not what ${visit.file} holds.`;
}

function shuffle<Value>(values: Value[], between: (low: number, high: number) => number): Value[] {
  for (let last = values.length - 1; last > 0; last--) {
    const other = between(0, last);
    [values[last], values[other]] = [values[other] as Value, values[last] as Value];
  }
  return values;
}
