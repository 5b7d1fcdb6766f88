import { cdkSynth } from './cdk-synth';

/** The library as it is packed: compiled by `npm test` before jest runs. */
const LIBRARY = JSON.stringify(require.resolve('../../lib'));

/** Every construct, with all that can be looked up, in this scope of the app. */
const appSource = (scope: string, mechanism: string) => `
  const { App, Aspects, Stack, Stage, Validations } = require('aws-cdk-lib');
  const acm = require('aws-cdk-lib/aws-certificatemanager');
  const { Vpc } = require('aws-cdk-lib/aws-ec2');
  const { HostedZone } = require('aws-cdk-lib/aws-route53');
  const { StringParameter } = require('aws-cdk-lib/aws-ssm');
  const {
    CertificateChecks, CertificateChecksPlugin, CertificateNamesCheck, CertificateRegionCheck, CloudFrontCertificate, RegionalCertificate,
    SecureAlb, ValidationZoneCheck,
  } = require(${LIBRARY});

  const env = { account: '111122223333', region: 'eu-west-1' };
  const app = new App();
  ${mechanism}
  const stack = new Stack(${scope}, 'Web', { env });
  const lookUp = (name) => StringParameter.valueFromLookup(stack, name);
  const domainName = lookUp('/shop/domain');
  const hostedZone = HostedZone.fromLookup(stack, 'Zone', { domainName });
  const vpc = Vpc.fromLookup(stack, 'Vpc', { isDefault: true });
  const imported = (name) => acm.Certificate.fromCertificateArn(stack, name, lookUp(name));

  new acm.Certificate(stack, 'Plain', { domainName, validation: acm.CertificateValidation.fromDns(hostedZone) });
  new RegionalCertificate(stack, 'Regional', { domainName, subjectAlternativeNames: ['*.' + domainName], hostedZone });
  new CloudFrontCertificate(stack, 'Site', { domainName: 'www.' + domainName, hostedZone });
  new SecureAlb(stack, 'Alb', { vpc, domainNames: [domainName], hostedZone }).addCertificates(imported('/a/certificate'));
  new SecureAlb(stack, 'Imports', { vpc, certificates: [imported('/b/certificate'), imported('/c/certificate'), imported('/d/certificate')] });
  app.synth();
`;

test.concurrent.each([
  ['in a flat app, with all checks', 'app', 'CertificateChecks.apply(app); Validations.of(app).addPlugins(new CertificateChecksPlugin());'],
  ['in a Stage, with single checks', 'new Stage(app, "Prod", { env })',
    '[new CertificateRegionCheck(), new CertificateNamesCheck(), new ValidationZoneCheck()].forEach((check) => Aspects.of(app).add(check));'],
])('the CDK CLI gets through the first run, %s, and tries to look up what is missing', async (_, scope, mechanism) => {
  const { exitCode, stderr } = await cdkSynth(appSource(scope, mechanism), ['**', '--no-lookups']);
  expect(stderr).not.toMatch(/cdk-acm::|Error: (?!Context lookups)/);
  expect(stderr).toContain('Context lookups have been disabled');
  expect(stderr).toContain('/shop/domain');
  expect(exitCode).toBe(1);
});
