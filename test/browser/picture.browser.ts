/// <reference lib="dom" />
import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM } from './chromium';
import { CERTIFICATE } from '../cli/files';
import { assembly } from '../cli/map/app';
import { run } from '../cli/run';

const PICTURES = join(__dirname, '..', '..', 'test-reports', 'pictures');

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(CHROMIUM);
});

afterAll(() => browser.close());

/** Opens the page that `map` draws of an assembly; whatever the browser complains about fails the test. */
async function open(directory: string, name: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1300, height: 900 }, colorScheme, offline: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => complaints.push(`it asks for ${request.url()}`));
  await page.setContent(run('map', directory, '--format', 'html').out);
  expect(complaints).toEqual([]);
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(join(PICTURES, `${name}.png`), await page.screenshot({ fullPage: true }));
  return page;
}

/** Where things are on the page. */
function boxes(page: Page, selector: string) {
  return page.locator(selector).evaluateAll((elements) => elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { text: element.textContent, x, y, width, height };
  }));
}

test('every certificate and every consumer has a card, and no two cards overlap', async () => {
  const cards = await boxes(await open(assembly(), 'app'), '.card');
  expect(cards).toHaveLength(9);
  for (const [index, one] of cards.entries()) {
    for (const other of cards.slice(index + 1)) {
      const beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
      const apart = beside || one.y + one.height <= other.y || other.y + other.height <= one.y;
      expect({ one: one.text, other: other.text, apart }).toMatchObject({ apart: true });
    }
  }
});

test('each card is inside the panel of its region', async () => {
  const page = await open(assembly(), 'app');
  const panels = await boxes(page, '.panel');
  for (const card of await boxes(page, '.card')) {
    const around = panels.filter((panel) => card.x >= panel.x && card.y >= panel.y
      && card.x + card.width <= panel.x + panel.width && card.y + card.height <= panel.y + panel.height);
    expect({ card: card.text, panels: around.length }).toEqual({ card: card.text, panels: 1 });
  }
});

test('each line begins at the card of its certificate and ends at that of its consumer', async () => {
  const page = await open(assembly(), 'app');
  const ends = await page.locator('path[data-from]').evaluateAll((paths) => (paths as SVGPathElement[]).map((path) => {
    const toPage = path.getScreenCTM()!;
    const at = (length: number) => path.getPointAtLength(length).matrixTransform(toPage);
    const [start, end] = [at(0), at(path.getTotalLength())];
    const [from, to] = [path.dataset.from!, path.dataset.to!].map((id) => document.getElementById(id)!.getBoundingClientRect());
    return {
      startsAtCard: Math.abs(start.x - from.right) < 1 && start.y > from.top && start.y < from.bottom,
      endsAtCard: Math.abs(end.x - to.left) < 1 && end.y > to.top && end.y < to.bottom,
    };
  }));
  expect(ends).toEqual(Array(5).fill({ startsAtCard: true, endsAtCard: true }));
});

test('text stays inside its card, and labels do not lie on each other', async () => {
  const page = await open(assembly({ ['Very'.repeat(60)]: CERTIFICATE }), 'long-names');
  const outside = await page.locator('.card').evaluateAll((cards) => cards.filter((card) => [...card.children].some((child) => {
    const [inner, outer] = [child.getBoundingClientRect(), card.getBoundingClientRect()];
    return inner.right > outer.right || inner.bottom > outer.bottom;
  })).map((card) => card.textContent));
  expect(outside).toEqual([]);
  const labels = await boxes(page, '.rule');
  expect(labels.length).toBeGreaterThan(1);
  labels.slice(1).forEach((label, index) => expect(label.y).toBeGreaterThanOrEqual(labels[index].y + labels[index].height - 1));
});

test('a card that is pointed at fades all that it is not connected to', async () => {
  const page = await open(assembly(), 'app');
  await page.getByRole('button', { name: 'Certificates/Site' }).hover();
  const bright = await page.locator('.card:not(.faded) .name').allTextContents();
  expect(bright).toEqual(['Certificates/Site', 'Web/Site']);
  expect(await page.locator('path[data-from]:not(.faded)').count()).toBe(1);
});

test('the filter leaves what has the text in it, with its connections', async () => {
  const page = await open(assembly(), 'app');
  await page.getByRole('searchbox').fill('cognito');
  expect(await page.locator('.card:not(.faded) .name').allTextContents()).toEqual(['Web/Api', 'Web/Pool']);
  await page.getByRole('searchbox').fill('');
  expect(await page.locator('.faded').count()).toBe(0);
});

test('the label of a wrong line leads to what is wrong and how to mend it', async () => {
  const page = await open(assembly(), 'app');
  await page.locator('.rule.error').first().click();
  await expect(page.locator('.findings li:target').textContent()).resolves.toContain('cdk-acm::certificate-region');
});

test('by night it is dark', async () => {
  const page = await open(assembly(), 'dark', 'dark');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(16, 20, 27)');
});

test('an app with many certificates is drawn as well', async () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`Cert${index}`, CERTIFICATE]));
  const cards = await boxes(await open(assembly(many), 'many'), '.card');
  expect(cards).toHaveLength(309);
});
