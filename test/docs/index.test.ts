import { existsSync, readFileSync, readdirSync } from 'fs';
import { dirname, join, normalize } from 'path';

const root = join(__dirname, '..', '..');
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', ...markdownIn('docs')];

test('docs/README.md lists each page', () => {
  const listed = linksIn('docs/README.md');
  const notListed = markdownIn('docs').filter((page) => page !== 'docs/README.md' && !/^docs\/(rules\/|services\/(?!README))/.test(page) && !listed.includes(page));
  expect(notListed).toEqual([]);
});

test.each(['docs/costs.md', 'README.md'])('%s has each construct of API.md', (page) => {
  const [, constructs] = /^## Constructs .*\n([^]*?)^## /m.exec(readFileSync(join(root, 'API.md'), 'utf8'))!;
  const names = [...constructs.matchAll(/^### (\w+) /gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(4);
  const text = readFileSync(join(root, page), 'utf8');
  expect(names.filter((name) => !new RegExp(`^\\|.*\`${name}\`.*\\|`, 'm').test(text))).toEqual([]);
});

test.each(pages)('each file that %s links to is there', (page) => {
  expect(linksIn(page).filter((link) => !existsSync(join(root, link)))).toEqual([]);
});

test.each(pages)('each heading that %s links to is there', (page) => {
  const anchors = [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)#\s]*)#([^)\s]+)\)/g)].filter(([, file]) => !/^https?:/.test(file));
  const targets = anchors.map(([, file, anchor]) => ({ file: file === '' ? page : normalize(join(dirname(page), file)), anchor }));
  expect(targets.filter(({ file, anchor }) => file.endsWith('.md') && !headingsOf(file).includes(anchor))).toEqual([]);
});

// a screen reader says the header of a column with each of its cells
test.each(pages)('each column of the tables of %s has a header', (page) => {
  expect(readFileSync(join(root, page), 'utf8').split('\n').filter((line, index, lines) => /^\|[-:| ]+\|$/.test(lines[index + 1] ?? '') && /\|\s*\|/.test(line))).toEqual([]);
});

/** The anchors of the headings of a page, as GitHub makes them. */
function headingsOf(page: string): string[] {
  return [...readFileSync(join(root, page), 'utf8').matchAll(/^#+ (.*)$/gm)]
    .map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N}_\- ]/gu, '').replace(/ /g, '-'));
}

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => join(folder, file));
}

/** The files that a page links to, from the top of the repository. */
function linksIn(page: string): string[] {
  const links = [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)#]+)(#[^)]*)?\)/g)].map(([, link]) => link);
  return links.filter((link) => !/^https?:/.test(link)).map((link) => normalize(join(dirname(page), link)));
}
