import { existsSync, readdirSync, readFileSync } from 'fs';
import { dirname, join } from 'path';
import { guideOf } from './guide';

const root = join(__dirname, '..', '..');
const kinds: Record<string, string> = { ts: 'typescript', python: 'python', java: 'java', xml: 'java', go: 'go' };

describe.each(['typescript', 'python', 'java', 'go', 'dotnet'])('the guide for %s', language => {
  const file = `docs/languages/${language}.md`;
  const page = readFileSync(join(root, file), 'utf8');

  test('shows only code that is run in an example or a test', () => {
    const blocks = [...page.matchAll(/^```(\w+)\n([^]*?)^```/gm)].filter(([, kind]) => kind in kinds);

    const unknown = blocks.filter(([, kind, code]) => !sources(kinds[kind]).some(source => source.includes(lines(code))));

    expect(unknown.map(([block]) => block)).toEqual([]);
  });

  test('links to what is there', () => {
    const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link).filter(link => !link.startsWith('http'));

    expect(links.filter(link => !existsSync(join(root, dirname(file), link)))).toEqual([]);
  });
});

test('a guide without commands is refused', () => {
  expect(() => guideOf('dotnet')).toThrow('docs/languages/dotnet.md lacks the commands for an app that is right');
});

test.each(['python/test_readme.py', 'java/src/test/java/com/example/ReadmeTest.java', 'go/readme_test.go'])('%s runs what the README shows', file => {
  const [language] = file.split('/');
  const [, shown] = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  const run = lines(readFileSync(join(root, 'test', 'bindings', file), 'utf8')).split('\n');

  expect(shown).toBeDefined();
  expect(lines(shown).split('\n').filter(line => !run.includes(line))).toEqual([]);
});

/** Code without indentation and empty lines, as a guide shows it outside of what it stands in. */
function lines(code: string) {
  return code.split('\n').map(line => line.trim()).filter(line => line !== '').join('\n');
}

function sources(language: string) {
  return [`examples/${language}`, `test/bindings/${language}`].filter(folder => existsSync(join(root, folder))).flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(ts|py|java|go|xml)$/.test(name) && !/node_modules|cdk\.out|\.venv|target/.test(name))
      .map(name => lines(readFileSync(join(root, folder, name), 'utf8'))));
}
