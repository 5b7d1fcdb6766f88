import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { assembly } from './app';
import { directoryWith } from '../files';
import { run } from '../run';

const APP = assembly();

function map(...options: string[]): string {
  const { exitCode, out, err } = run('map', APP, ...options);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  return out;
}

test('it can be written to a file', () => {
  const file = join(directoryWith({}), 'map.html');
  expect(run('map', APP, '--format', 'html', '--output', file)).toEqual({ exitCode: 0, out: '', err: '' });
  expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(map('--format', 'html'));
});

test('a file that cannot be written gets one clear line', () => {
  expect(run('map', APP, '--output', '/nowhere/map.html')).toEqual({
    exitCode: 2, out: '', err: 'cdk-acm: /nowhere/map.html cannot be written: there is no such file or directory\n',
  });
});

test('what cannot be read gets one clear line, and the rest is drawn', () => {
  const { exitCode, out, err } = run('map', APP, '/nowhere');
  expect(exitCode).toBe(2);
  expect(err).toBe('cdk-acm: there is no file or directory "/nowhere": give a cloud assembly (cdk.out, which "cdk synth" writes) or templates\n');
  expect(out).toContain('Certificates/Site');
});

test('where nothing can be read, no file is written', () => {
  const file = join(directoryWith({}), 'map.html');
  expect(run('map', '/nowhere', '--format', 'html', '--output', file)).toMatchObject({ exitCode: 2, out: '' });
  expect(existsSync(file)).toBe(false);
});
