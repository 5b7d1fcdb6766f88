import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { App, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import { CfnDomainName } from 'aws-cdk-lib/aws-appsync';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import { CertificateChecks, CertificateChecksPlugin, CloudFrontCertificate, RegionalCertificate } from '../../src';
import { WARNINGS_OF_CONSTRUCTS } from '../../src/checks/acknowledgements';
import { run } from '../cli/run';

// The templates here hold what the checks look at, and little else that CloudFormation would want.
process.env.CDK_VALIDATION = 'false';

const LONDON = { account: '111122223333', region: 'eu-west-2' };

function checkedApp(): App {
  const app = new App();
  CertificateChecks.apply(app);
  return app;
}

function props(scope: Construct) {
  return {
    domainName: 'www.example.com',
    hostedZone: HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' }),
  };
}

const SHAPES: Record<string, (app: App) => Stack> = {
  'a stack with an environment': (app) => new Stack(app, 'Web', { env: LONDON }),
  'a stack that can be deployed anywhere': (app) => new Stack(app, 'Web'),
  'a stack in a Stage': (app) => new Stack(new Stage(app, 'Prod', { env: LONDON }), 'Web'),
  'a nested stack': (app) => new NestedStack(new Stack(app, 'Web', { env: LONDON }), 'Nested'),
};

describe.each(Object.entries(SHAPES))('in %s', (name, shape) => {
  test('CloudFrontCertificate serves what reads from us-east-1', () => {
    const app = checkedApp();
    const stack = shape(app);
    new CfnDomainName(stack, 'Api', { domainName: 'www.example.com', certificateArn: new CloudFrontCertificate(stack, 'Cert', props(stack)).certificateArn });
    expect(() => app.synth()).not.toThrow();
  });

  test('RegionalCertificate does not, as far as its region is known', () => {
    const app = checkedApp();
    const stack = shape(app);
    new CfnDomainName(stack, 'Api', { domainName: 'www.example.com', certificateArn: new RegionalCertificate(stack, 'Cert', props(stack)).certificateArn });
    if (name === 'a stack that can be deployed anywhere') expect(() => app.synth()).not.toThrow();
    else expect(() => app.synth()).toThrow(/from us-east-1, but .*Web.*\/Cert.* is in eu-west-2/);
  });

  test('CloudFrontCertificate does not serve a load balancer, as far as its region is known', () => {
    const app = checkedApp();
    const stack = shape(app);
    new CfnListenerCertificate(stack, 'Sni', {
      listenerArn: 'arn', certificates: [{ certificateArn: new CloudFrontCertificate(stack, 'Cert', props(stack)).certificateArn }],
    });
    if (name === 'a stack that can be deployed anywhere') expect(() => app.synth()).not.toThrow();
    else expect(() => app.synth()).toThrow(/from eu-west-2, but .*CloudFrontCertificates.* is in us-east-1/);
  });
});

describe('more than 10 names', () => {
  const QUOTA = { id: 'cdk-acm::certificate-names-quota', reason: 'we have a higher quota' };
  const subjectAlternativeNames = Array.from({ length: 10 }, (_, index) => `n${index}.example.com`);
  const warnings = (app: App) => app.synth().stacks.flatMap(({ messages }) => messages.map(({ id, entry }) => `${id}: ${entry.data}`));

  describe.each([['RegionalCertificate', RegionalCertificate], ['CloudFrontCertificate', CloudFrontCertificate]] as const)('of a %s', (_, OwnCertificate) => {
    let app: App;
    let certificate: Construct;
    beforeEach(() => {
      app = checkedApp();
      const stack = new Stack(app, 'Web', { env: LONDON });
      certificate = new OwnCertificate(stack, 'Cert', { ...props(stack), subjectAlternativeNames });
    });

    test('are told once, where the certificate was created', () => {
      expect(warnings(app)).toEqual([expect.stringMatching(/^\/Web\/Cert: this certificate has 11 names: .* \[ack: cdk-acm::certificate-names-quota\]$/)]);
    });

    test('are told once with the plugin too', () => {
      Validations.of(app).addPlugins(new CertificateChecksPlugin());
      expect(warnings(app)).toHaveLength(1);
      const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
      expect(pluginReports.flatMap(({ violations }: { violations: unknown[] }) => violations)).toEqual([]);
    });

    test('are told by no command line, as the assembly that it reads has the warning', () => {
      expect(run('check', app.synth().directory)).toMatchObject({ exitCode: 0, out: expect.not.stringContaining('validation') });
    });

    test('are acknowledged once', () => {
      Validations.of(certificate).acknowledge(QUOTA);
      expect(warnings(app)).toEqual([]);
    });
  });

  test.each([
    ['are told by the checks', () => {}, [expect.stringContaining('ACM issues up to 10 names')]],
    ['are acknowledged by the same id', (certificate: Construct) => Validations.of(certificate).acknowledge(QUOTA), []],
  ])('of a certificate of CDK %s', (_, acknowledge, expected) => {
    const app = checkedApp();
    const stack = new Stack(app, 'Web', { env: LONDON });
    const { domainName, hostedZone } = props(stack);
    acknowledge(new Certificate(stack, 'Cert', { domainName, subjectAlternativeNames, validation: CertificateValidation.fromDns(hostedZone) }));
    expect(warnings(app)).toEqual(expected);
  });
});

test('the warnings that constructs of this library give by themselves are these', () => {
  const given = ['certificate', 'load-balancer', 'region'].flatMap((folder) => {
    const path = join(__dirname, '..', '..', 'src', folder);
    return readdirSync(path).flatMap((file) => [...readFileSync(join(path, file), 'utf8').matchAll(/cdk-acm::([\w-]+)/g)].map(([, id]) => id));
  });
  expect([...new Set(given)].sort()).toEqual(WARNINGS_OF_CONSTRUCTS);
});
