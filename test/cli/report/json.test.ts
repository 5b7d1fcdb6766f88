import { ASSEMBLY, check, MESSAGE, PROPERTY } from './assembly';
import { run } from '../run';

test('a finding has its rule, what is wrong, and where', () => {
  expect(JSON.parse(check('json').out)).toEqual({
    findings: [{
      rule: 'cdk-acm::certificate-region',
      severity: 'error',
      message: MESSAGE,
      fix: expect.stringContaining('create it with CloudFrontCertificate'),
      path: 'Web/Site',
      logicalId: 'Site',
      type: 'AWS::CloudFront::Distribution',
      property: PROPERTY,
      stack: 'Web',
      region: 'ap-southeast-2',
      template: `${ASSEMBLY}/web.json`,
      file: '/app/bin/web, the site.ts',
      line: 14,
    }],
    problems: [],
    stacks: ['Web'],
    withoutEnvironment: { region: [], account: [] },
    missingContext: [],
    missingCertificates: [],
    repeatedKeys: [],
    unjudged: [],
  });
});

test('what could not be checked is a problem', () => {
  expect(JSON.parse(run('check', '/nowhere', '--format', 'json').out)).toMatchObject({ findings: [], problems: [expect.stringContaining('there is no file or directory "/nowhere"')] });
});
