/// <reference lib="dom" />
import { existsSync, readdirSync, readFileSync } from 'fs';
import { extname, join } from 'path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM } from './chromium';

const root = join(__dirname, '..', '..');
const site = join(root, 'site', 'dist');
const axe = readFileSync(join(root, 'site', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const ORIGIN = 'http://docs.test';
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png' };

const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html') && file !== '404.html').sort();
const ids = new Map(pages.map((page) => [page, idsOf(page)]));

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(CHROMIUM);
});

afterAll(() => browser.close());

/** The ids of a page's elements, to which links can lead. */
function idsOf(page: string): Set<string> {
  return new Set([...readFileSync(join(site, page), 'utf8').matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
}

/** Opens a page without a network: what is not in the site is not there, and is a complaint, as is an error of the page. */
async function open(address: string, colorScheme: 'light' | 'dark', width: number): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
  const complaints: string[] = [];
  await context.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (origin === ORIGIN && existsSync(file)) return route.fulfill({ path: file, contentType: TYPES[extname(file)] });
    complaints.push(`there is no ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${ORIGIN}/${address}`, { waitUntil: 'networkidle' });
  return { page, complaints };
}

/** The page that is too long for axe to look at the colours of each word, which are those of the other pages. */
const LONGEST = 'API.html';

/** What axe says about a page, by rule and element. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const options = { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: !page.url().endsWith(LONGEST) } } };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

interface AxeResults {
  readonly violations: { readonly id: string; readonly nodes: { readonly target: string[] }[] }[];
}

test('has a page for each Markdown file that users read', () => {
  expect(pages).toEqual(expect.arrayContaining(['index.html', 'API.html', 'docs/index.html', 'docs/rules/index.html', 'docs/rules/certificate-region.html', 'docs/languages/python.html']));
});

test.each(pages)('%s has no link that leads nowhere', (page) => {
  const links = [...readFileSync(join(site, page), 'utf8').matchAll(/<a\s[^>]*href="([^"]*)"/g)].map(([, href]) => new URL(href.replace(/&amp;/g, '&'), `${ORIGIN}/${page}`));
  const dead = links.filter(({ origin }) => origin === ORIGIN).filter(({ pathname, hash }) => {
    const file = decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
    return !existsSync(join(site, file)) || (hash !== '' && ids.has(file) && !ids.get(file)!.has(decodeURIComponent(hash.slice(1))));
  });
  expect(dead.map(({ href }) => href)).toEqual([]);
});

test.each(pages)('%s can be read on a phone, without barriers', async (address) => {
  const { page, complaints } = await open(address, 'light', 375);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each(['index.html', 'docs/cloudfront-certificates.html', 'docs/rules/certificate-region.html', 'docs/services.html'])(
  '%s has no barriers at night, on a large screen', async (address) => {
    const { page, complaints } = await open(address, 'dark', 1300);
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

test('pictures are drawn', async () => {
  const { page } = await open('docs/cloudfront-certificates.html', 'light', 1300);
  await page.locator('.picture svg').waitFor();
  await page.context().close();
});

test('the search works without a network', async () => {
  const { page, complaints } = await open('index.html', 'light', 1300);
  await page.getByRole('button', { name: 'Search' }).first().click();
  await page.getByRole('searchbox').fill('certbot');
  await page.locator('.result[href*="imported-certificates"]').first().click();
  await page.waitForURL(/imported-certificates/);
  expect(complaints).toEqual([]);
  await page.context().close();
});
