import { join } from 'path';
import { directoryWith } from './files';
import { PARTS, run } from './run';
import { commandLine } from '../../src/cli/command-line';

test.each([[['--help']], [['help']], [['check', '--help']], [['help', 'check']], [['map', '--help']], [['doctor', '--help']]])('%j is no error', (argv) => {
  expect(run(...argv)).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^Usage: cdk-acm /), err: '' });
});

test.each(['check', 'map'])('%s where nothing is synthesized says what to do, and shows nothing', (command) => {
  expect(run(command, `${directoryWith({})}/cdk.out`)).toEqual({
    exitCode: 2, out: '', err: expect.stringMatching(/^cdk-acm: there is no file or directory ".*cdk\.out": give a cloud assembly \(cdk\.out, which "cdk synth" writes\) or templates\n$/),
  });
});

test('the help tells the exit codes', () => {
  expect(run('check', '--help')).toMatchObject({ exitCode: 0, out: expect.stringContaining('Exit codes: 0 nothing is wired wrong, 1 something is, 2') });
});

test('a fault that nobody foresaw is no finding', () => {
  const err: string[] = [];
  const out = {
    write() {
      throw new Error('the disk is full');
    },
  };
  const directory = directoryWith({ 'web.json': { Resources: {} } });
  expect(commandLine(['check', join(directory, 'web.json')], { out: { isTTY: false, ...out }, err: { isTTY: false, write: (text) => err.push(String(text)) > 0 } }, PARTS)).toBe(2);
  expect(err).toEqual(['cdk-acm: the disk is full\n']);
});
