import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { App, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import { CfnDomainName } from 'aws-cdk-lib/aws-appsync';
import { CfnListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import { CertificateChecks, CloudFrontCertificate, RegionalCertificate } from '../../src';
import { WARNINGS_OF_CONSTRUCTS } from '../../src/checks/acknowledgements';

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

test('a warning that a construct of this library gives by itself is acknowledged like a rule', () => {
  const app = checkedApp();
  const stack = new Stack(app, 'Web', { env: LONDON });
  const subjectAlternativeNames = Array.from({ length: 10 }, (_, index) => `n${index}.example.com`);
  const certificate = new RegionalCertificate(stack, 'Cert', { ...props(stack), subjectAlternativeNames });
  Validations.of(certificate).acknowledge({ id: 'cdk-acm::certificate-names-quota', reason: 'we have a higher quota' });
  Validations.of(certificate).acknowledge({ id: 'cdk-acm::validation', reason: 'we have a higher quota' });
  expect(app.synth().getStackByName('Web').messages).toEqual([]);
});

test('the warnings that constructs of this library give by themselves are these', () => {
  const given = ['certificate', 'load-balancer', 'region'].flatMap((folder) => {
    const path = join(__dirname, '..', '..', 'src', folder);
    return readdirSync(path).flatMap((file) => [...readFileSync(join(path, file), 'utf8').matchAll(/cdk-acm::([\w-]+)/g)].map(([, id]) => id));
  });
  expect([...new Set(given)].sort()).toEqual(WARNINGS_OF_CONSTRUCTS);
});
