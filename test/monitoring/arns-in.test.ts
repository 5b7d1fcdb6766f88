import { App, CfnResource, Lazy, Stack } from 'aws-cdk-lib';
import { CfnDomainName } from 'aws-cdk-lib/aws-apigateway';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { arn, certificateIn, DUBLIN, stackIn } from './monitored-app';
import { certificateArnsIn } from '../../src/monitoring/arns-in';

const ARN = arn('eu-west-1');

let web: Stack;
beforeEach(() => {
  web = stackIn(new App(), 'Web', DUBLIN);
});

test('an L1 that takes certificates names one', () => {
  expect(certificateArnsIn(new CfnDomainName(web, 'Api', { domainName: 'api.example.com', regionalCertificateArn: ARN }))).toEqual([ARN]);
});

test('so does a raw resource, and a list that is made later and not kept', () => {
  const raw = new CfnResource(web, 'Raw', { type: 'AWS::ApiGateway::DomainName', properties: { RegionalCertificateArn: ARN } });
  const certificates = Lazy.uncachedAny({ produce: () => [{ certificateArn: ARN }, { certificateArn: ARN }] });
  expect([raw, new CfnListenerCertificate(web, 'Sni', { listenerArn: 'arn', certificates })].map(certificateArnsIn)).toEqual([[ARN], [ARN]]);
});

test('a reference to a certificate of the app is none, and neither is an ARN elsewhere', () => {
  const { certificateArn } = certificateIn(web);
  expect(certificateArnsIn(new CfnDomainName(web, 'Api', { domainName: 'api.example.com', regionalCertificateArn: certificateArn }))).toEqual([]);
  expect(certificateArnsIn(new CfnAlarm(web, 'Alarm', {
    comparisonOperator: 'LessThanThreshold', evaluationPeriods: 1, dimensions: [{ name: 'CertificateArn', value: ARN }],
  }))).toEqual([]);
});
