import { check, STAGED } from './assembly';
import { FORMAT_NAMES } from '../../../src/cli/report';
import { run } from '../run';

test('the formats are these, the first one for people', () => {
  expect(FORMAT_NAMES).toEqual(['text', 'json', 'sarif', 'github', 'junit']);
});

test.each(FORMAT_NAMES)('a report as %s names the rule that is broken', (format) => {
  expect(check(format).out).toMatch(/cdk-acm(::|%3A%3A)certificate-region/);
});

test.each(FORMAT_NAMES)('%s says when a finding holds', (format) => {
  const { out } = run('check', STAGED, '--format', format);
  expect(out.replaceAll('\\', '').replaceAll('&quot;', '"')).toContain('when parameter Stage is "prod"');
  expect(check(format).out).not.toMatch(/when (parameter|condition)|"when"/);
});
