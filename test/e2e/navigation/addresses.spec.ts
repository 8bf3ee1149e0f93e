import { expect } from '@playwright/test';
import { countDocumentRequests, heading, open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { missingPath, nonAsciiPath, story } from '../support/sample.ts';

const paths = ['/', nonAsciiPath, story.path];

/** Other addresses under which hosts serve the same page. */
const otherForms: Record<string, (path: string) => string> = {
  'with the name of its file': (path) => `${path}index.html`,
  'with two slashes at the start': (path) => `/${path}`,
  'with two slashes inside': (path) => path.replace(/(?<=.)\//, '//'),
  'with lower-case percent-encoding': (path) => path.replace(/%../g, (code) => code.toLowerCase()),
  'with encoded letters': (path) =>
    path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
};

for (const [form, write] of Object.entries(otherForms)) {
  test(`pages work at their addresses ${form}`, async ({ page, baseURL }) => {
    for (const path of paths) {
      await open(page, `${baseURL}${write(path)}?from=elsewhere#main`);
      expect(new URL(page.url()).pathname, write(path)).toBe(path);
      expect(page.url()).toContain('?from=elsewhere#main');
      await expect(heading(page)).not.toHaveText('Page not found');
    }
    const documents = countDocumentRequests(page);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Topics' }).click();
    await expect(heading(page)).toHaveText('Topics');
    await page.goBack();
    await expect(heading(page)).toHaveText(story.title);
    expect(documents()).toBe(0);
  });
}

test('a reader of a missing page searches for the words of its address', async ({ page }) => {
  const [, slug = ''] = /\/([^/]+)\/$/.exec(story.path) ?? [];
  await open(page, `/old${story.path}`);
  await expect(page.getByRole('searchbox')).toHaveValue(slug.replaceAll('-', ' '));
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.getByRole('searchbox')).toHaveValue(slug.replaceAll('-', ' '));
});

test('a reader of a missing page opens one of the newest stories', async ({ page }) => {
  await open(page, missingPath);
  const link = page
    .getByRole('region', { name: 'Newest stories' })
    .getByRole('heading', { level: 3 })
    .first();
  const title = await link.innerText();
  const documents = countDocumentRequests(page);
  await link.getByRole('link').click();
  await expect(heading(page)).toHaveText(title);
  expect(documents()).toBe(0);
});

for (const path of [
  missingPath,
  `/${missingPath}`,
  `${missingPath}index.html`,
  '//nowhere/at//all',
  '//nowhere.example/',
  '/articles/%zz/',
  '//articles/%zz/',
  '/Tags/',
  '/page/1/',
  nonAsciiPath.replace('%', '%25'),
]) {
  test(`the address ${path} is not found, and the application runs`, async ({ page, baseURL }) => {
    await open(page, baseURL + path);
    await expect(heading(page)).toHaveText('Page not found');
    const documents = countDocumentRequests(page);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Topics' }).click();
    await expect(heading(page)).toHaveText('Topics');
    expect(documents()).toBe(0);
  });
}
