import { expect, type Page } from '@playwright/test';
import { disclosure, open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story } from '../support/sample.ts';
import { type Speech, stubSpeech } from '../support/speech.ts';

const listen = (page: Page) => page.getByRole('button', { name: 'Listen' });
const player = (page: Page) => page.getByRole('region', { name: 'Read aloud' });
const control = (page: Page, name: string) => player(page).getByRole('button', { name });
const marked = (page: Page) => page.locator('[data-read-aloud]');

async function startListening(page: Page, path = story.path): Promise<Speech> {
  const speech = await stubSpeech(page, ['en-US']);
  await open(page, path);
  await listen(page).click();
  await expect.poll(speech.current).toBe(story.title);
  return speech;
}

/** Skips to the passage with a text. */
async function skipTo(page: Page, text: string): Promise<void> {
  for (let press = 0; press < 80; press++) {
    if ((await marked(page).first().textContent())?.includes(text)) return;
    await control(page, 'Skip').click();
  }
  throw new Error(`No passage contains “${text}”.`);
}

test('without voices there is no Listen button', async ({ page }) => {
  await open(page, story.path);
  expect(await page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
  await expect(listen(page)).toHaveCount(0);
});

test('with voices for other languages only there is no Listen button', async ({ page }) => {
  await stubSpeech(page, ['ko-KR', 'ar-SA']);
  await open(page, story.path);
  await expect.poll(() => page.evaluate(() => speechSynthesis.getVoices().length)).toBeGreaterThan(0);
  await expect(listen(page)).toHaveCount(0);
});

test('a story is read passage by passage, and the current passage is marked', async ({ page }) => {
  const speech = await startListening(page);
  await expect(control(page, 'Pause')).toBeFocused();
  await expect(marked(page)).toHaveText([story.title]);
  await speech.finish();
  await expect(marked(page)).toHaveCount(1);
  await expect(marked(page)).not.toHaveText(story.title);
  const [first, second] = await speech.spoken();
  expect(first).toEqual({ text: story.title, lang: 'en-US', rate: 1, voice: 'local en-US' });
  expect((await marked(page).textContent())?.startsWith(second?.text ?? '-')).toBe(true);
});

test('the whole story is read once, in order, in short pieces, without controls', async ({ page }) => {
  const speech = await startListening(page);
  const isEnded = () => control(page, 'Play').isVisible();
  while (!(await isEnded())) {
    await speech.finish();
    await expect.poll(async () => (await speech.current()) !== undefined || (await isEnded())).toBe(true);
  }
  await expect(control(page, 'Play')).toBeVisible();
  await expect(marked(page)).toHaveCount(0);
  const spoken = (await speech.spoken()).map(({ text }) => text);
  const whole = spoken.join(' ').replaceAll(/\s+/g, '');
  for (const { text, answer } of story.questions) {
    expect(whole).toContain(text.replaceAll(/\s+/g, ''));
    expect(whole).toContain(answer.replaceAll(/\s+/g, ''));
  }
  const indexes = [story.title, 'Key takeaways', ...story.sections.map(({ text }) => text)].map((text) =>
    spoken.indexOf(text),
  );
  expect(indexes).not.toContain(-1);
  expect([...indexes].sort((one, other) => one - other)).toEqual(indexes);
  expect(spoken.filter((text) => text === story.title)).toHaveLength(1);
  expect(Math.max(...spoken.map(({ length }) => length))).toBeLessThanOrEqual(200);
  expect(spoken.filter((text) => /Expand all|Back to list|min read|^Listen$/.test(text))).toEqual([]);
});

test('after a pause the sentence is read again from its start', async ({ page }) => {
  const speech = await startListening(page);
  await speech.finish();
  const sentence = await speech.current();
  await control(page, 'Pause').click();
  expect(await speech.current()).toBeUndefined();
  await control(page, 'Play').click();
  await expect.poll(speech.current).toBe(sentence);
  await listen(page).click();
  await expect(control(page, 'Play')).toBeVisible();
});

test('skipping moves by a paragraph, forward and back', async ({ page }) => {
  const speech = await startListening(page);
  await control(page, 'Skip').click();
  await control(page, 'Skip').click();
  await expect.poll(speech.current).toBe('Key takeaways');
  await control(page, 'Back').click();
  await control(page, 'Back').click();
  await expect.poll(speech.current).toBe(story.title);
});

test('controls pressed in quick succession lead to the right passage', async ({ page }) => {
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
  await expect.poll(speech.current, { timeout: 2000 }).toBe('Key takeaways');
  await press('Pause', 'Play');
  await expect.poll(speech.current, { timeout: 2000 }).toBe('Key takeaways');
});

test('the speed changes at once, and persists', async ({ page }) => {
  const speech = await startListening(page);
  await page.getByLabel('Speed').selectOption('1.5');
  await expect.poll(async () => (await speech.spoken()).map(({ rate }) => rate)).toEqual([1, 1.5]);
  await page.reload();
  await listen(page).click();
  await expect(page.getByLabel('Speed')).toHaveValue('1.5');
  await expect.poll(async () => (await speech.spoken()).map(({ rate }) => rate)).toEqual([1.5]);
});

test('a closed answer opens when it is read', async ({ page }) => {
  await startListening(page);
  const { text, answer } = story.questions[1] ?? { text: '', answer: '' };
  await expect(disclosure(page, text)).not.toHaveAttribute('open');
  await skipTo(page, answer.slice(0, 40));
  await expect(disclosure(page, text)).toHaveAttribute('open');
  await expect(marked(page)).toBeInViewport();
});

test('the page scrolls with the reading, unless the reader has scrolled away', async ({ page }) => {
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

test('the brief is read story by story', async ({ page }) => {
  const speech = await stubSpeech(page, ['en-US']);
  await open(page, '/brief/');
  const headings = page.getByRole('main').getByRole('heading');
  await listen(page).click();
  await expect.poll(speech.current).toBe(await headings.nth(1).textContent());
  await control(page, 'Skip').click();
  await expect.poll(speech.current).toBe(await headings.nth(2).textContent());
  await expect(marked(page)).toBeInViewport();
});

test('closing the player stops the reading and restores the focus', async ({ page }) => {
  const speech = await startListening(page);
  await control(page, 'Close').click();
  await expect(player(page)).toHaveCount(0);
  await expect(marked(page)).toHaveCount(0);
  await expect(listen(page)).toBeFocused();
  expect(await speech.current()).toBeUndefined();
});

test('a navigation stops the reading', async ({ page }) => {
  const speech = await startListening(page);
  await page.getByRole('link', { name: 'Back to list' }).click();
  await expect(page).toHaveURL('/');
  await expect(player(page)).toHaveCount(0);
  expect(await speech.current()).toBeUndefined();
});

test('a speech error shows a message and the Play button', async ({ page }) => {
  const speech = await startListening(page);
  await speech.fail();
  await speech.finish();
  await expect(player(page).getByRole('status')).toHaveText(/failed/);
  await expect(control(page, 'Play')).toBeVisible();
});
