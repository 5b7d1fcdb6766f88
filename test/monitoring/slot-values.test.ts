import { App, Aws, CfnCondition, CfnResource, Fn, Lazy, Stack } from 'aws-cdk-lib';
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { CfnListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { DUBLIN, stackIn } from './monitored-app';
import type { Slot } from '../../src/catalog/slot';
import { valuesIn } from '../../src/monitoring/slot-values';

let web: Stack;
beforeEach(() => {
  web = stackIn(new App(), 'Web', DUBLIN);
});

/** What a resource has at a path of its properties. */
function at(resource: CfnResource, property: string, where?: Slot['where']): unknown[] {
  return valuesIn(resource, { type: '', property, service: '', takes: ['acm'], replaces: false, source: '', where });
}

function raw(properties: object): CfnResource {
  return new CfnResource(web, 'Raw', { type: 'AWS::Shop::Thing', properties });
}

test('names in the template and names in the app', () => {
  const distribution = new CfnDistribution(web, 'Site', {
    distributionConfig: { enabled: true, defaultCacheBehavior: { targetOriginId: 'o', viewerProtocolPolicy: 'https-only' }, viewerCertificate: { acmCertificateArn: 'arn' } },
  });
  expect(at(distribution, 'DistributionConfig.ViewerCertificate.AcmCertificateArn')).toEqual(['arn']);
  expect(at(raw({ Spec: { Arns: ['one', 'two'] } }), 'Spec.Arns[]')).toEqual(['one', 'two']);
});

test('an override by its position, beside what the app wrote', () => {
  const certificates = new CfnListenerCertificate(web, 'Sni', { listenerArn: 'arn', certificates: [{ certificateArn: 'written' }] });
  certificates.addPropertyOverride('Certificates.1.CertificateArn', 'overridden');
  expect(at(certificates, 'Certificates[].CertificateArn')).toEqual(['written', 'overridden']);
});

test('a token on the way is resolved, and asked again the next time', () => {
  const arns = ['one'];
  const resource = raw({ Arns: Lazy.any({ produce: () => arns.map((Arn) => ({ Arn })) }) });
  expect(at(resource, 'Arns[].Arn')).toEqual(['one']);
  arns.push('two');
  expect(at(resource, 'Arns[].Arn')).toEqual(['one', 'two']);
});

test('both sides of a condition, of which one may be nothing', () => {
  new CfnCondition(web, 'IsProd', { expression: Fn.conditionEquals(Aws.REGION, 'eu-west-1') });
  expect(at(raw({ Arn: Fn.conditionIf('IsProd', 'one', Fn.conditionIf('IsProd', 'two', Aws.NO_VALUE)) }), 'Arn')).toEqual(['one', 'two']);
});

test('only a place beside which everything is as the slot says, or is not known', () => {
  const token = Lazy.string({ produce: () => 'x' });
  const resource = raw({ Settings: [{ Kind: 'tls:443', Arn: 'one' }, { Kind: 'http', Arn: 'two' }, { Kind: token, Arn: 'three' }, { Arn: 'four' }] });
  expect(at(resource, 'Settings[].Arn', { 'Settings[].Kind': 'tls:*' })).toEqual(['one', 'three']);
});

test('what is not there is nothing', () => {
  expect(at(raw({ Arns: 'text', Other: undefined }), 'Arns[].Arn')).toEqual([]);
  expect(at(new CfnResource(web, 'Empty', { type: 'AWS::Shop::Thing' }), 'Arn')).toEqual([]);
});
