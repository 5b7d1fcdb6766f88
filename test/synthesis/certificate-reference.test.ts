import { App, NestedStack, Stack, Stage, type StackProps } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { CfnListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { Construct } from 'constructs';
import { CertificateChecks, CloudFrontCertificate } from '../../src';
import { run } from '../cli/run';

const HERE: StackProps = { env: { account: '111122223333', region: 'eu-west-1' } };
const VIRGINIA: StackProps = { env: { account: '111122223333', region: 'us-east-1' }, crossRegionReferences: true };
const WEAK = { '@aws-cdk/core:defaultCrossStackReferences': 'weak' };
const NAMES = { domainName: 'www.example.com', validation: CertificateValidation.fromDns() };

function reader(scope: Construct, certificateArn: string): void {
  new CfnListenerCertificate(scope, 'Sni', { listenerArn: 'arn', certificates: [{ certificateArn }] });
}

function viewer(scope: Construct, acmCertificateArn: string): void {
  new CfnDistribution(scope, 'Site', {
    distributionConfig: {
      enabled: true,
      viewerCertificate: { acmCertificateArn, sslSupportMethod: 'sni-only', minimumProtocolVersion: 'TLSv1.2_2021' },
      defaultCacheBehavior: { targetOriginId: 'origin', viewerProtocolPolicy: 'redirect-to-https' },
    },
  });
}

const ARRANGEMENTS: Record<string, (scope: Construct) => void> = {
  'another stack of the region': (scope) =>
    reader(new Stack(scope, 'Web', HERE), new Certificate(new Stack(scope, 'Certs', HERE), 'Cert', NAMES).certificateArn),
  'a nested stack of another stack': (scope) =>
    reader(new NestedStack(new Stack(scope, 'Web', HERE), 'Inner'), new Certificate(new Stack(scope, 'Certs', HERE), 'Cert', NAMES).certificateArn),
  'a stack of another region': (scope) =>
    viewer(new Stack(scope, 'Web', { ...HERE, crossRegionReferences: true }), new Certificate(new Stack(scope, 'Certs', VIRGINIA), 'Cert', NAMES).certificateArn),
};

const REFERENCE = /certificate-reference/;

describe.each(Object.entries(ARRANGEMENTS))('%s', (_, arrange) => {
  test.each([['strong references', {}, 'in use'], ['weak references', WEAK, 'old certificate']])('is warned of, with %s', (__, context, outcome) => {
    const app = new App({ context });
    CertificateChecks.apply(app);
    arrange(app);
    const { out } = run('check', app.synth().directory);
    const found = Annotations.fromStack(app.node.findChild('Web') as Stack).findWarning('*', Match.stringLikeRegexp('when Certs/Cert is replaced'));
    expect(found).toHaveLength(1);
    expect(out).toMatch(REFERENCE);
    expect(out).toContain(outcome);
  });

  test('in a Stage is warned of by the command line', () => {
    const app = new App();
    arrange(new Stage(app, 'Prod', HERE));
    expect(run('check', app.synth().directory).out).toMatch(REFERENCE);
  });
});

test.each<[string, (app: App) => void]>([
  ['a certificate of the same stack', (app) => {
    const stack = new Stack(app, 'Web', HERE);
    reader(stack, new Certificate(stack, 'Cert', NAMES).certificateArn);
  }],
  ['a certificate of the stack around a nested one', (app) => {
    const stack = new Stack(app, 'Web', HERE);
    reader(new NestedStack(stack, 'Inner'), new Certificate(stack, 'Cert', NAMES).certificateArn);
  }],
  ['a certificate of a nested stack', (app) => {
    const stack = new Stack(app, 'Web', HERE);
    reader(stack, new Certificate(new NestedStack(stack, 'Inner'), 'Cert', NAMES).certificateArn);
  }],
  ['a CloudFrontCertificate, which is in another region', (app) => {
    const stack = new Stack(app, 'Web', HERE);
    viewer(stack, new CloudFrontCertificate(stack, 'Cert', NAMES).certificateArn);
  }],
])('%s is not warned of', (_, arrange) => {
  const app = new App();
  CertificateChecks.apply(app);
  arrange(app);
  const assembly = app.synth();
  expect(assembly.stacks.flatMap(({ messages }) => messages).filter(({ entry }) => REFERENCE.test(String(entry.data)))).toEqual([]);
  expect(run('check', assembly.directory).out).not.toMatch(REFERENCE);
});
