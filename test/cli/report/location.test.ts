import { basename, dirname } from 'path';
import { ASSEMBLY, TEMPLATE } from './assembly';
import { run } from '../run';

/** The file and the line of the only finding. */
function locationIn(directoryOrFile: string) {
  const [{ file, line }] = JSON.parse(run('check', directoryOrFile, '--format', 'json').out).findings;
  return { file, line };
}

test('a finding is at the line of the user\'s app, where the assembly says it', () => {
  expect(locationIn(ASSEMBLY)).toEqual({ file: '/app/bin/web, the site.ts', line: 14 });
});

test('without a trace it is at the line of the template', () => {
  expect(locationIn(TEMPLATE)).toEqual({ file: TEMPLATE, line: 1 });
});

test('the file is relative to where the command runs, however the template was named', () => {
  jest.spyOn(process, 'cwd').mockReturnValue(dirname(TEMPLATE));
  const { file } = locationIn(TEMPLATE);
  jest.restoreAllMocks();
  expect(file).toBe(basename(TEMPLATE));
});
