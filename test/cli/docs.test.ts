import { readFileSync } from 'fs';
import { join } from 'path';
import { run } from './run';

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'cli.md'), 'utf8');

/** The table of options that docs/cli.md has for a command. */
function tableOf(command: string): string[] {
  const [, section] = PAGE.split(`## \`cdk-acm ${command}\`\n`);
  return section.split('\n## ')[0].split('\n').filter((line) => /^\| `-/.test(line));
}

describe.each(['check', 'map', 'doctor'])('the page about %s', (command) => {
  const { out } = run(command, '--help');
  const options = [...out.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option).sort();

  test('has every option that the command has, and no other', () => {
    expect(options).toContain('--region');
    const told = tableOf(command).map((line) => /`(--[a-z-]+)/.exec(line)?.[1]);
    expect([...new Set(told)].sort()).toEqual(options);
  });

  test('has every format', () => {
    const [, choices] = /--format <format>[^]*?\(choices: ([^]*?),\s+default/.exec(out) ?? [];
    const formats = [...choices.matchAll(/"([a-z]+)"/g)].map(([, format]) => format);
    expect(formats).toContain('text');
    const told = tableOf(command).filter((line) => line.startsWith('| `--format')).join(' ');
    expect(formats.filter((format) => !new RegExp(`\`(--format )?${format}\``).test(told))).toEqual([]);
  });
});
