import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const compress = promisify(deflate);

/** What is tried until the file is small enough: the first is ten times as fast as the others. */
const attempts = [
  { colours: 256, level: 6 },
  { colours: 64, level: 9 },
  { colours: 24, level: 9 },
  { colours: 12, level: 9 },
];

/**
 * Writes a picture of few colours as a PNG with a palette: its most frequent colours, and the nearest of them in
 * place of the others. On a flat drawing those are some points at the edges of shapes, and the file has half the
 * bytes of one in true colour. https://www.w3.org/TR/png-3/
 *
 * @param pixels four bytes a pixel, red, green, blue and opacity; the picture has to be opaque
 * @param limit the bytes that the file should not exceed; what costs more with the fewest colours stays as it is
 */
export async function encodePalettePng(
  pixels: Uint8Array,
  width: number,
  height: number,
  limit: number,
): Promise<Buffer> {
  let file = Buffer.alloc(0);
  for (const { colours, level } of attempts) {
    // Anew in each attempt: while the last was compressed, another picture may have taken its place.
    const picture = countColours(pixels, width, height);
    const palette = choosePalette(picture, colours);
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    // Eight bits a pixel, each the number of a colour.
    header.set([8, 3], 8);
    file = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('PLTE', Buffer.from(palette.flatMap(channels))),
      chunk('IDAT', await compress(toRows(picture, palette, width, height), { level })),
      chunk('IEND', Buffer.alloc(0)),
    ]);
    if (file.length <= limit) break;
  }
  return file;
}

/** A picture as numbers of its colours, in the order in which they first occur. */
interface Picture {
  numbers: Uint32Array;
  colours: number[];
  counts: number[];
}

/** One place for the numbers of all pictures: to collect the rubbish of each takes longer than to count it. */
let place = new Uint32Array(0);

function countColours(pixels: Uint8Array, width: number, height: number): Picture {
  const values = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  if (place.length < values.length) place = new Uint32Array(values.length);
  const numbers = place.subarray(0, values.length);
  const known = new Map<number, number>();
  const colours: number[] = [];
  const counts: number[] = [];
  for (let index = 0; index < values.length; ) {
    const value = values[index] ?? 0;
    let number = known.get(value);
    if (number === undefined) {
      number = colours.length;
      known.set(value, number);
      colours.push(value);
      counts.push(0);
    }
    const start = index;
    // Most points have the colour of the one before.
    while (values[index] === value) numbers[index++] = number;
    counts[number] = (counts[number] ?? 0) + index - start;
  }
  return { numbers, colours, counts };
}

/** All colours if they are few, as they are numbered; else the most frequent. Both depend on the picture alone. */
function choosePalette({ colours, counts }: Picture, most: number): number[] {
  if (colours.length <= most) return colours;
  return colours
    .map((colour, number) => ({ colour, count: counts[number] ?? 0 }))
    .sort((one, other) => other.count - one.count || one.colour - other.colour)
    .slice(0, most)
    .map(({ colour }) => colour);
}

/** The picture as numbers of the palette, row by row; a row begins with the number of its filter, which is none. */
function toRows({ numbers, colours }: Picture, palette: number[], width: number, height: number): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(numbers.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  if (palette.length === colours.length) return rows;
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const table = Uint8Array.from(colours, (colour) => places.get(colour) ?? nearestColour(colour, palette));
  for (let y = 0, from = 0, to = 1; y < height; y++, to++) {
    for (let x = 0; x < width; x++) rows[to++] = table[numbers[from++] ?? 0] ?? 0;
  }
  return rows;
}

function nearestColour(colour: number, palette: readonly number[]): number {
  const [red, green, blue] = channels(colour);
  const distances = palette
    .map(channels)
    .map(([r, g, b]) => (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2);
  return distances.indexOf(Math.min(...distances));
}

/** On the machines that Node runs on, the first byte is the lowest. */
function channels(colour: number): [red: number, green: number, blue: number] {
  return [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
