import { expect, type Page } from '@playwright/test';
import { test } from '../support/guarded-test.ts';
import { disclosure, open } from '../support/reader.ts';
import { story } from '../support/sample.ts';
import { giveSpeech, type Speech } from '../support/speech.ts';

const listen = (page: Page) => page.getByRole('button', { name: 'Listen' });
const player = (page: Page) => page.getByRole('region', { name: 'Read aloud' });
const control = (page: Page, name: string) => player(page).getByRole('button', { name });
const marked = (page: Page) => page.locator('[data-read-aloud]');

async function startListening(page: Page, path = story.path): Promise<Speech> {
  const speech = await giveSpeech(page, ['en-US']);
  await open(page, path);
  await listen(page).click();
  await expect.poll(speech.now).toBe(story.title);
  return speech;
}

/** Skips until a text is read. */
async function skipTo(page: Page, text: string): Promise<void> {
  for (let press = 0; press < 80; press++) {
    if ((await marked(page).first().textContent())?.includes(text)) return;
    await control(page, 'Skip').click();
  }
  throw new Error(`“${text}” is not read.`);
}

test('where the platform has no voice nothing offers to read aloud', async ({ page }) => {
  await open(page, story.path);
  expect(await page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
  await expect(listen(page)).toHaveCount(0);
});

test('where it has voices for other languages only, neither', async ({ page }) => {
  await giveSpeech(page, ['ko-KR', 'ar-SA']);
  await open(page, story.path);
  await expect.poll(() => page.evaluate(() => speechSynthesis.getVoices().length)).toBeGreaterThan(0);
  await expect(listen(page)).toHaveCount(0);
});

test('a story is read passage by passage, and what is read is marked', async ({ page }) => {
  const speech = await startListening(page);
  await expect(control(page, 'Pause')).toBeFocused();
  await expect(marked(page)).toHaveText([story.title]);
  await speech.finish();
  await expect(marked(page)).toHaveCount(1);
  await expect(marked(page)).not.toHaveText(story.title);
  const [first, second] = await speech.said();
  expect(first).toEqual({ text: story.title, lang: 'en-US', rate: 1, voice: 'near en-US' });
  expect((await marked(page).textContent())?.startsWith(second?.text ?? '-')).toBe(true);
});

test('all of the story is said once, in order, in short pieces, and nothing that is there for the hand', async ({
  page,
}) => {
  const speech = await startListening(page);
  const ended = () => control(page, 'Play').isVisible();
  while (!(await ended())) {
    await speech.finish();
    await expect.poll(async () => (await speech.now()) !== undefined || (await ended())).toBe(true);
  }
  await expect(control(page, 'Play')).toBeVisible();
  await expect(marked(page)).toHaveCount(0);
  const said = (await speech.said()).map(({ text }) => text);
  const whole = said.join(' ').replaceAll(/\s+/g, '');
  for (const { text, answer } of story.questions) {
    expect(whole).toContain(text.replaceAll(/\s+/g, ''));
    expect(whole).toContain(answer.replaceAll(/\s+/g, ''));
  }
  const places = [story.title, 'Key takeaways', ...story.sections.map(({ text }) => text)].map((text) =>
    said.indexOf(text),
  );
  expect(places).not.toContain(-1);
  expect([...places].sort((one, other) => one - other)).toEqual(places);
  expect(said.filter((text) => text === story.title)).toHaveLength(1);
  expect(Math.max(...said.map(({ length }) => length))).toBeLessThanOrEqual(200);
  expect(said.filter((text) => /Expand all|Back to list|min read|^Listen$/.test(text))).toEqual([]);
});

test('a pause keeps the place: the sentence is begun anew', async ({ page }) => {
  const speech = await startListening(page);
  await speech.finish();
  const sentence = await speech.now();
  await control(page, 'Pause').click();
  expect(await speech.now()).toBeUndefined();
  await control(page, 'Play').click();
  await expect.poll(speech.now).toBe(sentence);
  await listen(page).click();
  await expect(control(page, 'Play')).toBeVisible();
});

test('skipping goes on by a paragraph and back again', async ({ page }) => {
  const speech = await startListening(page);
  await control(page, 'Skip').click();
  await control(page, 'Skip').click();
  await expect.poll(speech.now).toBe('Key takeaways');
  await control(page, 'Back').click();
  await control(page, 'Back').click();
  await expect.poll(speech.now).toBe(story.title);
});

test('however fast the controls are pressed, the passage that they lead to is read', async ({ page }) => {
  const speech = await startListening(page);
  const press = (first: string, second: string) =>
    player(page).evaluate(
      async (region, names) => {
        for (const name of names) {
          const buttons = [...region.querySelectorAll('button')];
          buttons
            .find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent).trim().startsWith(name))
            ?.click();
          await new Promise(requestAnimationFrame);
        }
      },
      [first, second],
    );
  await press('Skip', 'Skip');
  await expect.poll(speech.now, { timeout: 2000 }).toBe('Key takeaways');
  await press('Pause', 'Play');
  await expect.poll(speech.now, { timeout: 2000 }).toBe('Key takeaways');
});

test('the speed holds at once, and for the next story', async ({ page }) => {
  const speech = await startListening(page);
  await page.getByLabel('Speed').selectOption('1.5');
  await expect.poll(async () => (await speech.said()).map(({ rate }) => rate)).toEqual([1, 1.5]);
  await page.reload();
  await listen(page).click();
  await expect(page.getByLabel('Speed')).toHaveValue('1.5');
  await expect.poll(async () => (await speech.said()).map(({ rate }) => rate)).toEqual([1.5]);
});

test('an answer that is folded away opens when it is read', async ({ page }) => {
  await startListening(page);
  const { text, answer } = story.questions[1] ?? { text: '', answer: '' };
  await expect(disclosure(page, text)).not.toHaveAttribute('open');
  await skipTo(page, answer.slice(0, 40));
  await expect(disclosure(page, text)).toHaveAttribute('open');
  await expect(marked(page)).toBeInViewport();
});

test('the page follows what is read, unless the reader has scrolled away', async ({ page }) => {
  const speech = await startListening(page);
  await skipTo(page, story.sections[1]?.text ?? '');
  await expect(marked(page)).toBeInViewport();
  await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await expect(marked(page)).not.toBeInViewport();
  const away = await page.evaluate(() => window.scrollY);
  const before = await marked(page).textContent();
  await speech.finish();
  await expect(marked(page)).not.toHaveText(before ?? '');
  expect(await page.evaluate(() => window.scrollY)).toBe(away);
});

test('the brief is read from story to story', async ({ page }) => {
  const speech = await giveSpeech(page, ['en-US']);
  await open(page, '/brief/');
  const headings = page.getByRole('main').getByRole('heading');
  await listen(page).click();
  await expect.poll(speech.now).toBe(await headings.nth(1).textContent());
  await control(page, 'Skip').click();
  await expect.poll(speech.now).toBe(await headings.nth(2).textContent());
  await expect(marked(page)).toBeInViewport();
});

test('closing the player ends the reading and returns the focus', async ({ page }) => {
  const speech = await startListening(page);
  await control(page, 'Close').click();
  await expect(player(page)).toHaveCount(0);
  await expect(marked(page)).toHaveCount(0);
  await expect(listen(page)).toBeFocused();
  expect(await speech.now()).toBeUndefined();
});

test('a step to another page ends it', async ({ page }) => {
  const speech = await startListening(page);
  await page.getByRole('link', { name: 'Back to list' }).click();
  await expect(page).toHaveURL('/');
  await expect(player(page)).toHaveCount(0);
  expect(await speech.now()).toBeUndefined();
});

test('a platform that will not speak is told of, and Play tries again', async ({ page }) => {
  const speech = await startListening(page);
  await speech.breakDown();
  await speech.finish();
  await expect(player(page).getByRole('status')).toHaveText(/failed/);
  await expect(control(page, 'Play')).toBeVisible();
});
