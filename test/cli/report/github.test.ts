import { check, MESSAGE, PROPERTY } from './assembly';
import { run } from '../run';

test('a finding is an annotation of a line', () => {
  expect(check('github').out).toMatch(new RegExp(
    `^::error file=/app/bin/web%2C the site.ts,line=14,title=cdk-acm%3A%3Acertificate-region::${MESSAGE}%0Ain Web/Site, ${PROPERTY}%0A→ [^\\n]*\\n$`));
});

test('a warning is one', () => {
  expect(check('github', '--severity', 'certificate-region=warning').out).toMatch(/^::warning file=/);
});

test('what could not be checked is an annotation of the run', () => {
  expect(run('check', '/100%', '--format', 'github').out).toBe(
    '::error title=cdk-acm::there is no file or directory "/100%25": give a cloud assembly (cdk.out, which "cdk synth" writes) or templates\n');
});
