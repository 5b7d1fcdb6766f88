import { spawnSync } from 'child_process';
import { readFileSync } from 'fs';
import { join } from 'path';
import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import text from '@textlint/textlint-plugin-text';
import prh from 'textlint-rule-prh';
import { proseOf } from './prose-of';

const root = join(__dirname, '..', '..');
const { stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '*.md', 'src/*.ts', 'bench/*.ts', 'projenrc/*.ts'], { cwd: root, encoding: 'utf8' });
/** Pages that are generated from texts in the sources, which are read instead, and the page that shows what not to write. */
const LEFT_OUT = ['API.md', 'docs/rules/', 'docs/services.md', 'docs/benchmark.md', 'src/synthesis/aspects/', 'docs/writing.md'];
const files = stdout.split('\n').filter(file => file !== '' && !LEFT_OUT.some(each => file.startsWith(each)));

test('each text that a reader can meet is in plain English (docs/writing.md)', async () => {
  const found = await Promise.all(files.map(async file => (await phrasesIn(file)).map(phrase => `${file}:${phrase}`)));
  expect(found.flat()).toEqual([]);
});

test('a phrase in a comment, a text and a page is found at its line', async () => {
  expect(await lint(proseOf('const a = 1;\n/* it hangs on */\nconst nobody = `for ${a} ever, for ever`;\n'), '.txt')).toEqual([
    '2: hangs on => depends on',
    '3: for ever => permanently',
  ]);
  expect(await lint('# Title\n\nIt hangs on `for ever`.\n', '.md')).toEqual(['3: hangs on => depends on']);
});

async function phrasesIn(file: string): Promise<string[]> {
  const content = readFileSync(join(root, file), 'utf8');
  return file.endsWith('.ts') ? lint(proseOf(content), '.txt') : lint(content, '.md');
}

async function lint(content: string, ext: '.md' | '.txt'): Promise<string[]> {
  const { messages } = await new TextlintKernel().lintText(content, {
    ext,
    plugins: [{ pluginId: 'markdown', plugin: markdown }, { pluginId: 'text', plugin: text }],
    rules: [{ ruleId: 'prh', rule: prh, options: { rulePaths: [join(__dirname, 'phrases.yml')] } }],
  });
  return messages.map(({ loc, message }) => `${loc.start.line}: ${message}`);
}
