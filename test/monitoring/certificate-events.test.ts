import { App, Stack } from 'aws-cdk-lib';
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

test('certificates that are renewed in the same way share rules, up to 25 of them', () => {
  for (let index = 0; index < 26; index++) monitor.watch(new CfnCertificate(web, `Cert${index}`, { domainName: 'www.example.com', validationMethod: 'DNS' }));
  expect(rules().map(({ EventPattern }) => EventPattern.resources.length).sort()).toEqual([1, 1, 1, 25, 25, 25]);
});

test('ACM sends none of them about imported certificates', () => {
  monitor.watch(ImportedCertificate.selfSigned(web, 'Dev', { domainNames: ['dev.example.com'] }));
  expect(rules()).toEqual([]);
});
