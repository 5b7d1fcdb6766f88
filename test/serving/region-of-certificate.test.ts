import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { SYDNEY, WebStack } from './load-balancer/web-stack';
import { otherRegionOf } from '../../src/serving/region-of-certificate';

test.each([
  ['us-east-1', 'ap-southeast-2'],
  ['ap-southeast-2', undefined],
])('the region of a certificate is another one than %s: %s', (wanted, other) => {
  const certificate = Certificate.fromCertificateArn(new WebStack(SYDNEY), 'Certificate', 'arn:aws:acm:ap-southeast-2:111111111111:certificate/0a1b');
  expect(otherRegionOf(certificate, wanted)).toBe(other);
});
