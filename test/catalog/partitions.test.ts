import { cloudFrontCertificateHome, partitionOf } from '../../src/catalog/partitions';

test.each([
  ['eu-west-1', 'aws'], ['us-east-1', 'aws'], ['cn-north-1', 'aws-cn'], ['us-gov-west-1', 'aws-us-gov'], ['eusc-de-east-1', 'aws-eusc'],
  ['us-iso-east-1', 'aws-iso'], ['us-isob-east-1', 'aws-iso-b'], ['eu-isoe-west-1', 'aws-iso-e'], ['us-isof-south-1', 'aws-iso-f'], ['ap-cn-1', 'aws'],
])('%s is in the partition %s', (region, partition) => {
  expect(partitionOf(region)).toBe(partition);
});

test('a region that nobody knows yet is taken for one of the standard partition', () => {
  expect(partitionOf('xx-north-9')).toBe('aws');
});

test('CloudFront of the standard partition reads certificates in us-east-1', () => {
  expect(cloudFrontCertificateHome('aws')).toEqual({ region: 'us-east-1' });
});

test('CloudFront in China takes certificates of IAM, and the refusal says so', () => {
  expect(cloudFrontCertificateHome('aws-cn')).toEqual({
    refusal: 'CloudFront in the China regions does not take ACM certificates',
    instead: 'upload the certificate to IAM and give the distribution its IamCertificateId',
  });
});

test('GovCloud has no CloudFront, and the refusal says so', () => {
  expect(cloudFrontCertificateHome('aws-us-gov')).toEqual({
    refusal: 'there is no CloudFront in the GovCloud partition',
    instead: 'create the distribution and its certificate (in us-east-1) in an account of the standard partition',
  });
});

test('of the other partitions nothing is documented, so nothing is claimed', () => {
  expect(cloudFrontCertificateHome('aws-eusc')).toEqual({});
  expect(cloudFrontCertificateHome('aws-iso')).toEqual({});
});
