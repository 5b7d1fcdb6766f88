import { App, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { SYDNEY, VIRGINIA, certificateIn } from './cloudfront-app';
import { creatorOf } from '../../src/certificate/created-certificate';

const stackIn = (env = SYDNEY) => new Stack(new App(), 'Web', { env });

test('a certificate of CDK is created by its resource', () => {
  const certificate = new Certificate(stackIn(), 'Cert', { domainName: 'www.example.com' });
  expect(creatorOf(certificate)).toBe(certificate.node.defaultChild);
});

test('a certificate of this library is created by a resource, in whatever stack that is', () => {
  const [near, far] = [certificateIn(stackIn(VIRGINIA)), certificateIn(stackIn())];
  expect(creatorOf(near)?.stack).toBe(Stack.of(near));
  expect(creatorOf(far)?.stack.region).toBe('us-east-1');
});

test('a certificate that is imported is created by none of the app', () => {
  const stack = stackIn();
  expect(creatorOf(Certificate.fromCertificateArn(stack, 'Cert', 'arn:aws:acm:eu-west-1:111122223333:certificate/1'))).toBeUndefined();
});
