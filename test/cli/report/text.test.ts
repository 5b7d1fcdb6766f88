import { join } from 'path';
import { check, MESSAGE, PROPERTY } from './assembly';
import { CERTIFICATE, directoryWith } from '../files';
import { run } from '../run';

test('a finding has its severity, rule and place, what is wrong, the consumer, and how to fix it', () => {
  expect(check('text').out.split('\n')).toEqual([
    'error cdk-acm::certificate-region at /app/bin/web, the site.ts:14',
    `  ${MESSAGE}`,
    `  in Web/Site (AWS::CloudFront::Distribution), ${PROPERTY}`,
    expect.stringMatching(/^ {2}→ create it with CloudFrontCertificate/),
    '',
    '1 error, 0 warnings in 1 stack: 1 certificate, 1 consumer',
    '',
  ]);
});

test('nothing found is said too', () => {
  expect(check('text', '--severity', 'certificate-region=off')).toEqual({ exitCode: 0, out: 'nothing is wired wrong in 1 stack: 1 certificate, 1 consumer\n', err: '' });
});

test.each(['text', 'junit'])('what would steer a terminal does not reach one as %s', (format) => {
  const names = { DomainName: '\u001b[2Jwww.example.com', ValidationMethod: 'DNS' };
  const directory = directoryWith({ 'web.json': { Resources: { Cert: { ...CERTIFICATE, Properties: names } } } });
  const { out } = run('check', join(directory, 'web.json'), '--format', format);
  expect(out).toContain('\ufffd[2Jwww.example.com');
  expect(out).not.toContain('\u001b');
});

test('there are colours on a terminal alone', () => {
  expect(check('text').out).not.toContain('\u001b[');
});
