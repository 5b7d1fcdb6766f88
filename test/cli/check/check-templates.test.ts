import { join } from 'path';
import { App, Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { rulesFor } from '../../../src/checks/rules';
import { allowedNames } from '../../../src/checks/rules/allowed-names';
import { checkTemplates } from '../../../src/cli/check/check-templates';
import { readInput } from '../../../src/readers/templates/read';
import { templatesOf } from '../../checks/rules/fixture-templates';
import { FIXTURES } from '../../checks/rules/fixtures';
import { CERTIFICATE, directoryWith, distribution } from '../files';
import { run } from '../run';

/** What only a CDK app has: constructs of this library and of CDK, and their props. */
const CONSTRUCTS = /\b(RegionalCertificate|CloudFrontCertificate|SecureAlb|CertificateValidation|PrivateCertificate)\b|\bnew |\b(acm|cloudwatch|elbv2)\.|\b(subjectAlternativeNames|keyAlgorithm|allowExport|allowedDomains|hostedZone|addCertificates)\b/;

const CLOUDFORMATION = 'create one in a stack in us-east-1, or import one there, and pass its ARN to this stack as a parameter';

/** The fixes that `check` tells. */
function fixes(path: string): string[] {
  const { findings } = JSON.parse(run('check', path, '--format', 'json', '--region', 'ap-southeast-2').out) as { findings: { fix: string }[] };
  return findings.map(({ fix }) => fix);
}

test('a fix for a template that CDK did not make is in the words of CloudFormation', () => {
  const directory = directoryWith({ 'web.json': { Resources: { Cert: CERTIFICATE, Site: distribution({ Ref: 'Cert' }) } } });
  expect(fixes(join(directory, 'web.json'))).toEqual([CLOUDFORMATION]);
});

describe('a fix for a template that CDK made names the construct', () => {
  const app = new App({ outdir: directoryWith({}), context: { 'aws:cdk:enable-path-metadata': true } });
  const stack = new Stack(app, 'Web', { env: { region: 'ap-southeast-2' } });
  new cloudfront.Distribution(stack, 'Site', {
    defaultBehavior: { origin: new HttpOrigin('origin.example.com') },
    certificate: new acm.Certificate(stack, 'Cert', { domainName: 'www.example.com', validation: acm.CertificateValidation.fromDns() }),
  });
  const { directory } = app.synth();

  test.each([['in its assembly', ''], ['given by itself', 'Web.template.json']])('%s', (_, file) => {
    expect(fixes(join(directory, file))).toContainEqual(expect.stringContaining('CloudFrontCertificate'));
  });
});

describe.each(Object.entries(FIXTURES))('%s', (_, fixtures) => {
  test.each(fixtures.filter(({ verdict }) => verdict === 'fail').map((fixture) => [fixture.name, fixture] as const))(
    'has a fix for templates that names no construct: %s', (__, fixture) => {
      const { findings } = checkTemplates(readInput([templatesOf(fixture)]), {
        rules: fixture.allowedDomains ? [...rulesFor({}), allowedNames(fixture.allowedDomains)] : rulesFor({ [fixture.turnedOn ?? '']: 'warning' }),
      });
      expect(findings).not.toEqual([]);
      for (const { fix, templateFix } of findings) expect(templateFix ?? fix).not.toMatch(CONSTRUCTS);
    });
});
