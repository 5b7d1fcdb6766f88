import { App, Stack } from 'aws-cdk-lib';
import { cloudFrontRegion, undocumentedRegion } from '../../../src/certificate/public/cloudfront-region';

const stackIn = (region?: string) => new Stack(new App(), 'Web', { env: { region } });

test.each(['us-east-1', 'ap-southeast-2', undefined])('CloudFront for a stack in %s reads certificates in us-east-1', (region) => {
  expect(cloudFrontRegion(stackIn(region))).toBe('us-east-1');
});

test.each([
  ['cn-north-1', 'stack "Web" in cn-north-1 cannot have a certificate for CloudFront: CloudFront in the China regions does not take ACM certificates: '
    + 'upload the certificate to IAM'],
  ['us-gov-west-1', 'there is no CloudFront in the GovCloud partition'],
])('CloudFront for a stack in %s takes no certificate', (region, message) => {
  expect(() => cloudFrontRegion(stackIn(region))).toThrow(message);
});

test('for a partition without documentation there is no region, but an error that says what to do', () => {
  const stack = stackIn('eusc-de-east-1');
  expect(cloudFrontRegion(stack)).toBeUndefined();
  expect(undocumentedRegion(stack, 'give it').message)
    .toBe('AWS does not document in which region CloudFront of the partition "aws-eusc" reads certificates: if you know it, give it');
});
