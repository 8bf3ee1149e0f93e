import { expect, type Page } from '@playwright/test';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import type { ListingPageData } from '#domain/page-data/lists.ts';
import { fetchPageData, open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { addUserStyle } from '../support/reflow.ts';
import { story, tag } from '../support/sample.ts';

const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const address = `https://example.com/${'a-very-long-path-segment/'.repeat(6)}`;

/** Texts that stories of the sample do not have. */
const texts: Record<string, { lang: string; dir: 'ltr' | 'rtl'; title: string; text: string }> = {
  'long words': {
    lang: 'de',
    dir: 'ltr',
    title: `${word} ${word} und ${word}`.slice(0, 200),
    text: `${word} ${address}`,
  },
  'a title of 200 characters': {
    lang: 'en',
    dir: 'ltr',
    title: 'A title that goes on and on '.repeat(8).slice(0, 200),
    text: 'A paragraph that is not long at all.',
  },
  Arabic: {
    lang: 'ar',
    dir: 'rtl',
    title: 'شركة الاتصالات تعلن عن سحابة ذكاء اصطناعي تصل قدرتها إلى جيجاواط واحد',
    text: 'أعلنت الشركة عن خطة لبناء سحابة تعمل بمعالجات NVIDIA في كوريا الجنوبية. '.repeat(4),
  },
  Korean: {
    lang: 'ko',
    dir: 'ltr',
    title: 'SK텔레콤과엔비디아가기가와트급으로성장할한국인공지능클라우드를함께계획하고있다고발표했다',
    text: '두 회사는 2027년에 첫 번째 인공지능 공장의 가동을 시작할 계획이라고 밝혔다. '.repeat(4),
  },
  Chinese: {
    lang: 'zh',
    dir: 'ltr',
    title: '美团技术团队把业务报表建立在同一套指标定义之上并公布了其中的方法与教训'.repeat(2),
    text: '该团队表示，统一的指标定义减少了重复工作，也让报表更容易核对。'.repeat(5),
  },
};

function longArticle(page: ArticlePageData, { lang, dir, title, text }: (typeof texts)[string] & object) {
  const paragraph = { type: 'paragraph' as const, children: [text] };
  const body: ArticlePageData['analysis'][number]['body'] = [
    paragraph,
    { type: 'code', text: `const ${word} = '${address}';` },
    {
      type: 'table',
      align: [null, 'right', null],
      head: [[title], ['2026'], [title]],
      rows: [[[text], ['1,000,000,000'], [{ type: 'code', text: address }]]],
    },
    { type: 'quote', children: [paragraph] },
    {
      type: 'list',
      ordered: false,
      items: [[{ type: 'paragraph', children: [{ type: 'link', href: address, children: [address] }] }]],
    },
  ];
  return {
    ...page,
    lang,
    dir,
    title,
    summary: text,
    tags: Array.from({ length: 12 }, (_, index) => ({
      name: `${title.slice(0, 40)} ${index}`,
      href: `/tags/${index}/`,
    })),
    takeaways: page.takeaways.map(({ id }) => ({ id, lead: title, text })),
    analysis: page.analysis.map(({ id }) => ({ id, heading: title, body })),
    faq: page.faq.map(({ id }) => ({ id, question: title, answer: body })),
    terms: page.terms.map(({ id }) => ({ id, term: title, definition: text })),
    corrections: [{ at: page.published, text }],
    sources: [
      {
        name: title.slice(0, 80),
        url: address,
        href: '/sources/x/',
        shared: true,
        published: page.published,
      },
    ],
    disclosure: text,
    related: page.related.map(({ card }) => ({
      card: { ...card, lang, dir, title, summary: text, source: title.slice(0, 80) },
      reason: text,
    })),
    previous: { name: title, href: '/' },
    next: { name: title, href: '/' },
  };
}

function longList(page: ListingPageData, { lang, dir, title, text }: (typeof texts)[string] & object) {
  return {
    ...page,
    name: title,
    tags: page.tags.map((entry) => ({ ...entry, name: title })),
    cards: page.cards.map((card) => ({
      ...card,
      lang,
      dir,
      title,
      summary: text,
      source: title.slice(0, 80),
    })),
  };
}

/** Expects no horizontal scrolling and no text beyond the window's edge. */
async function expectToFit(page: Page): Promise<void> {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const outside = await page.getByRole('main').evaluate((main) => {
      const scrolls = (element: Element) => element.closest('pre, [tabindex="0"]') !== null;
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent?.checkVisibility() || scrolls(parent)) continue;
        range.selectNodeContents(node);
        const { left, right } = range.getBoundingClientRect();
        if (left < -1 || right > window.innerWidth + 1) found.push(node.textContent?.slice(0, 60) ?? '');
      }
      if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page scrolls sideways');
      return found.slice(0, 8);
    });
    expect(outside, `${width} px`).toEqual([]);
  }
}

for (const [name, content] of Object.entries(texts)) {
  test(`a story and a list with ${name} fit on a phone`, async ({ page, request }) => {
    const article = (await fetchPageData(request, story.path)) as ArticlePageData;
    const list = (await fetchPageData(request, tag.path)) as ListingPageData;
    await page.route(`**${story.path}data.json`, (route) =>
      route.fulfill({ json: longArticle(article, content) }),
    );
    await page.route(`**${tag.path}data.json`, (route) => route.fulfill({ json: longList(list, content) }));
    await open(page, '/');
    await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: tag.name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(content.title);
    await expectToFit(page);

    const card = page.locator(`main a[href="${story.path}"]`);
    await expect(card).toHaveCSS('direction', content.dir);
    await card.click();
    await expect(page).toHaveURL(story.path);
    await page.getByRole('button', { name: 'Expand all' }).click();
    await expectToFit(page);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(content.title);
    await expect(heading).toHaveCSS('direction', content.dir);
    await expect(page.getByRole('blockquote').first()).toHaveCSS('direction', content.dir);
  });
}

for (const direction of ['ltr', 'rtl']) {
  test(`no line of a card's details begins with a separator dot (${direction})`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await open(page, '/');
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    const facts = page.locator('main p:has(> time):visible');
    const screenshot = async (index: number) => {
      await facts.nth(index).scrollIntoViewIfNeeded();
      const box = await facts.nth(index).boundingBox();
      if (!box) throw new Error('The details are not shown.');
      const clip = { x: Math.max(0, box.x - 16), y: box.y, width: box.width + 32, height: box.height };
      return (await page.screenshot({ clip })).toString('base64');
    };
    // One card whose details have a line each, and one whose details are on one line.
    const heights = await facts.evaluateAll((lines) => lines.map((line) => line.clientHeight));
    const counts = await facts.evaluateAll((lines) => lines.map((line) => line.childElementCount));
    const line = Math.min(...heights);
    const stacked = heights.findIndex((height, index) => Math.round(height / line) === counts[index]);
    const inline = heights.indexOf(line);
    expect(Math.min(stacked, inline), 'both exist').toBeGreaterThanOrEqual(0);
    const before = [await screenshot(stacked), await screenshot(inline)];
    await addUserStyle(page, '*::before { visibility: hidden !important; }');
    expect(await screenshot(stacked)).toBe(before[0]);
    expect(await screenshot(inline)).not.toBe(before[1]);
  });
}
