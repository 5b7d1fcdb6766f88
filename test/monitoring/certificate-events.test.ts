import { App, Aws, CfnCondition, Fn, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { certificateIn, DUBLIN, EMAILS, propertiesOf, stackIn } from './monitored-app';
import { CertificateMonitor, ImportedCertificate } from '../../src';

let web: Stack;
let monitor: CertificateMonitor;
beforeEach(() => {
  web = stackIn(new App(), 'Web', DUBLIN);
  monitor = new CertificateMonitor(web, 'Monitor', EMAILS);
});

interface Rule {
  readonly EventPattern: { readonly 'source': string[]; readonly 'detail-type': string[]; readonly 'resources': unknown[] };
  readonly Targets: { readonly Arn: unknown; readonly InputTransformer: { readonly InputTemplate: string } }[];
}

function rules(): Rule[] {
  return propertiesOf(web, 'AWS::Events::Rule').filter(({ EventPattern }) => JSON.stringify(EventPattern ?? {}).includes('aws.acm')) as unknown as Rule[];
}

function detailTypes(): string[] {
  return rules().flatMap(({ EventPattern }) => EventPattern['detail-type']);
}

test('the three events that somebody must act on are sent to the topic, for this certificate only', () => {
  const certificate = certificateIn(web);
  monitor.watch(certificate);
  expect(detailTypes()).toEqual(['ACM Certificate Renewal Action Required', 'ACM Certificate Expired', 'ACM Certificate Revoked']);
  for (const { EventPattern, Targets } of rules()) {
    expect(EventPattern).toMatchObject({ source: ['aws.acm'], resources: [web.resolve(certificate.certificateArn)] });
    expect(Targets).toEqual([expect.objectContaining({ Arn: { Ref: expect.stringMatching(/^MonitorTopic/) } })]);
  }
});

test('certificates that are renewed in the same way share rules, up to 18 of them', () => {
  for (let index = 0; index < 19; index++) monitor.watch(new CfnCertificate(web, `Cert${index}`, { domainName: 'www.example.com', validationMethod: 'DNS' }));
  expect(rules().map(({ EventPattern }) => EventPattern.resources.length).sort()).toEqual([1, 1, 1, 18, 18, 18]);
});

test.each(['aws', 'aws-us-gov', 'aws-iso-b'])('a pattern with the longest ARNs of %s has at most 2,048 characters, also if spaces are written into it', (partition) => {
  const longest = { 'aws': 'ap-southeast-1', 'aws-us-gov': 'us-gov-west-1', 'aws-iso-b': 'us-isob-east-1' }[partition];
  for (let index = 0; index < 30; index++) monitor.watch(new CfnCertificate(web, `Cert${index}`, { domainName: 'www.example.com', validationMethod: 'DNS' }));
  const arn = `arn:${partition}:acm:${longest}:111111111111:certificate/12345678-1234-1234-1234-123456789012`;
  for (const { EventPattern } of rules()) {
    const written = JSON.stringify({ ...EventPattern, resources: EventPattern.resources.map(() => arn) }, null, 1).replaceAll('\n ', '');
    expect(written.length).toBeLessThanOrEqual(2048);
  }
});

test('a certificate that is created on a condition has an alarm and rules on that condition, and those of the others have none', () => {
  const condition = new CfnCondition(web, 'IsProd', { expression: Fn.conditionEquals(Aws.REGION, 'eu-west-1') });
  const certificate = new CfnCertificate(web, 'Conditional', { domainName: 'www.example.com', validationMethod: 'DNS' });
  certificate.cfnOptions.condition = condition;
  monitor.watch(certificate);
  monitor.watch(certificateIn(web));
  const monitoring = Object.values(Template.fromStack(web).toJSON().Resources as Record<string, { Type: string; Condition?: string }>)
    .filter(({ Type }) => ['AWS::CloudWatch::Alarm', 'AWS::Events::Rule'].includes(Type));
  const ofConditional = monitoring.filter((resource) => JSON.stringify(resource).includes('"Ref":"Conditional"'));
  expect(ofConditional.map(({ Condition }) => Condition)).toEqual(Array(4).fill('IsProd'));
  expect(monitoring.filter(({ Condition }) => Condition === undefined)).toHaveLength(4);
});

test('ACM sends none of them about imported certificates', () => {
  monitor.watch(ImportedCertificate.selfSigned(web, 'Dev', { domainNames: ['dev.example.com'] }));
  expect(rules()).toEqual([]);
});
