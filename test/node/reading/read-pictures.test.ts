import { rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestPictureCode } from '#node/application/program.ts';
import { createWorkers, type Workers } from '#node/pipeline/workers.ts';
import { readPictures } from '#node/reading/read-pictures.ts';
import { fromCamera, picture } from '../../fixtures/content/picture.ts';
import { createProject, type Project } from '../../fixtures/sites/project.ts';
import { root } from '../../fixtures/source-files.ts';

let project: Project;

beforeEach(async () => {
  project = await createProject();
});

afterEach(() => project.remove());

const pictureCode = digestPictureCode(root);

/** Reads the pictures of the public folder; returns the readings and the names of files that were not cached. */
async function read(...names: string[]) {
  const workers = createWorkers();
  const inspected: string[] = [];
  const run: Workers['run'] = (name, items, toInput, onDone) =>
    workers.run(
      name,
      items,
      (batch) => {
        const input = toInput(batch);
        if ('encoder' in input) inspected.push(...input.files.map((file) => path.basename(file)));
        return input;
      },
      onDone,
    );
  const publicFolder = path.join(project.root, 'public');
  const readings = await readPictures(
    names.map((name) => `/${name}`),
    { publicFolder, pictureCode, cache: path.join(project.root, 'cache') },
    { run, close: workers.close },
  );
  return { readings, inspected };
}

async function reading(name: string, content: string | Uint8Array) {
  await project.write({ [`public/${name}`]: content });
  return (await read(name)).readings.get(`/${name}`);
}

/** Lets files be old enough for the cache. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 3200));

test('the size of a picture is that after the camera’s orientation', async () => {
  expect(await reading('a.jpg', await picture({ width: 60, height: 40 }, fromCamera))).toMatchObject({
    facts: { width: 40, height: 60, hash: expect.stringMatching(/^[\da-f]{12}$/) },
  });
});

test('an opaque picture has an average colour, a transparent one has none', async () => {
  const size = { width: 40, height: 40 };
  const opaque = await reading(
    'a.png',
    await picture(size, (image) => image.removeAlpha().ensureAlpha().png()),
  );
  expect(opaque).toMatchObject({ facts: { colour: expect.stringMatching(/^#[\da-f]{6}$/) } });
  const clear = await reading(
    'b.png',
    await picture(size, (image) => image.removeAlpha().ensureAlpha(0.5).png()),
  );
  expect(clear).toMatchObject({ facts: { isTransparent: true } });
  expect(clear).not.toHaveProperty('facts.colour');
});

test('drawings and animations have a size, but no scaled versions', async () => {
  const drawing = await reading('a.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"/>');
  expect(drawing).toEqual({ facts: { width: 30, height: 20 } });
  const frames = await Promise.all(
    [false, true].map((isNegative) =>
      picture({ width: 20, height: 40 }, (image) => (isNegative ? image.negate() : image).png()),
    ),
  );
  const { default: sharp } = await import('sharp');
  const animation = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  expect(await reading('a.gif', animation)).toEqual({ facts: { width: 20, height: 40 } });
});

test.each([
  ['nothing', 'a.jpg', '', 'is empty'],
  ['a page', 'a.jpg', '<!doctype html><title>404</title>', 'is an HTML page, not a picture'],
  ['a document', 'a.jpg', '%PDF-1.7 …', 'is a PDF document, not a picture'],
  ['a text', 'a.webp', 'A picture of a harbour', 'is a text, not a picture'],
  ['a renamed drawing', 'a.png', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>', 'is an SVG'],
])('a file that holds %s is reported as what it is', async (_, name, content, message) => {
  expect(await reading(name, content)).toMatchObject({
    fault: { message: expect.stringContaining(message), fix: expect.stringMatching(/\.$/) },
  });
});

test('a picture that breaks off is reported as damaged', async () => {
  const whole = await picture({ width: 400, height: 300 });
  expect(await reading('a.jpg', whole.subarray(0, whole.length / 2))).toMatchObject({
    fault: { message: expect.stringContaining('is damaged') },
  });
});

test('a picture is read again only when its file has changed', async () => {
  const [one, two] = await Promise.all([20, 30].map((width) => picture({ width, height: 10 })));
  if (!one || !two) throw new Error('There are no pictures.');
  await project.write({ 'public/one.jpg': one, 'public/two.jpg': two });
  await settle();
  const first = await read('one.jpg', 'two.jpg');
  expect(first.inspected).toEqual(['one.jpg', 'two.jpg']);
  const second = await read('one.jpg', 'two.jpg');
  expect(second.inspected).toEqual([]);
  expect(second.readings).toEqual(first.readings);
  await project.write({ 'public/two.jpg': one });
  await utimes(path.join(project.root, 'public/two.jpg'), 1, 1);
  const third = await read('one.jpg', 'two.jpg');
  expect(third.inspected).toEqual(['two.jpg']);
  expect(third.readings.get('/two.jpg')).toEqual(first.readings.get('/one.jpg'));
});

test('what is known of pictures can be deleted, and no pictures need no cache', async () => {
  expect((await read('gone.jpg')).readings.size).toBe(0);
  await project.write({ 'public/one.jpg': await picture({ width: 20, height: 10 }) });
  const first = await read('one.jpg');
  await rm(path.join(project.root, 'cache'), { recursive: true });
  expect((await read('one.jpg')).readings).toEqual(first.readings);
});
