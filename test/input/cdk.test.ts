import { App, DefaultStackSynthesizer, Duration, Stack, Token } from 'aws-cdk-lib';
import { CertificateValidation, KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { MultiRegionCertificate } from '../../src';
import { CERTIFICATE, construct, DURATION, HOSTED_ZONE, KEY_ALGORITHM, REMOVAL_POLICY, seconds, STACK, STACK_NAME, SYNTHESIZER, VALIDATION } from '../../src/input/cdk';
import type { Input } from '../../src/input/input';

const stack = new Stack(new App(), 'Web');
const zone = HostedZone.fromHostedZoneId(stack, 'Zone', 'Z1');

test.each<[string, Input, unknown]>([
  ['a construct', construct('app'), stack],
  ['a stack', STACK, stack],
  ['a hosted zone', HOSTED_ZONE, zone],
  ['an object of another copy of the CDK with its members', HOSTED_ZONE, { hostedZoneId: 'Z1', node: {} }],
  ['an imported certificate', CERTIFICATE, { certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1', node: {} }],
  ['a certificate that is imported from IAM', CERTIFICATE, { certificateArn: 'arn:aws:iam::111122223333:server-certificate/www', node: {} }],
  ['a certificate that is known at deployment only', CERTIFICATE, { certificateArn: Token.asString({ Ref: 'Given' }), node: {} }],
  ['a certificate of which a part is known at deployment only', CERTIFICATE, { certificateArn: `arn:${Token.asString({ Ref: 'AWS::Partition' })}:acm`, node: {} }],
  ['the name of a stack', STACK_NAME, 'a'.repeat(128)],
  ['a Duration', DURATION, Duration.minutes(1)],
  ['a Duration that is known at deployment only', seconds(1, 60), Duration.seconds(Token.asNumber({ Ref: 'Given' }))],
  ['the shortest Duration', seconds(1, 60), Duration.seconds(1)],
  ['the longest Duration', seconds(1, 60), Duration.seconds(60)],
  ['a key algorithm', KEY_ALGORITHM, KeyAlgorithm.RSA_2048],
  ['a validation', VALIDATION, CertificateValidation.fromDns()],
  ['a synthesizer', SYNTHESIZER, new DefaultStackSynthesizer()],
])('%s passes', (_, input, value) => {
  expect(input.mistakeIn(value, 'prop')).toBeUndefined();
});

test.each<[string, Input, unknown, string]>([
  ['a construct for a stack', STACK, zone, "write new Stack(app, 'Certificates', { env })"],
  ['the ID of a hosted zone', HOSTED_ZONE, 'Z1', "write HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' })"],
  ['a name of a stack that is too long', STACK_NAME, 'a'.repeat(129), "write 'Shop-certificates'"],
  ['a name of a stack that begins with a digit', STACK_NAME, '1a', "write 'Shop-certificates'"],
  ['seconds for a Duration', DURATION, 30, 'write Duration.seconds(30)'],
  ['a Duration of a part of a second', DURATION, Duration.millis(1500), 'write Duration.seconds(60)'],
  ['a Duration that is too short', seconds(1, 60), Duration.seconds(0), 'write Duration.seconds(60)'],
  ['a Duration that is too long', seconds(1, 60), Duration.seconds(61), 'write Duration.seconds(60)'],
  ['too many seconds', seconds(1, 60), 61, 'write Duration.seconds(60)'],
  ['an ARN for a certificate', CERTIFICATE, 'arn', "write Certificate.fromCertificateArn(this, 'Certificate', arn)"],
  ['the certificates of several regions for one', CERTIFICATE, new MultiRegionCertificate(stack, 'Certificates', { domainName: 'example.com', hostedZone: zone }),
    'write the certificate of one region: certificates.forRegionOf(this)'],
  ['the name of a key algorithm', KEY_ALGORITHM, 'rsa_2048', 'write KeyAlgorithm.RSA_2048'],
  ['the name of another key algorithm', KEY_ALGORITHM, 'EC_PRIME256V1', 'write KeyAlgorithm.EC_PRIME256V1'],
])('%s is refused', (_, input, given, instead) => {
  expect(input.mistakeIn(given, 'prop')).toMatchObject({ at: 'prop', given, instead });
});

test.each(['arn:aws:s3:::bucket', 'arn:aws:acm-pca:us-east-1:111122223333:certificate-authority/1', 'arn:aws:iam::111122223333:role/www'])('%s is of no certificate', (certificateArn) => {
  expect(CERTIFICATE.mistakeIn({ certificateArn, node: {} }, 'certificate')).toMatchObject({
    at: 'certificate.certificateArn', given: certificateArn, instead: 'write one of ACM: arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555',
  });
});

test('an enum refuses what has no text', () => {
  const nothing = Object.create(null) as object;
  expect(KEY_ALGORITHM.mistakeIn(nothing, 'keyAlgorithm')).toMatchObject({ instead: 'write KeyAlgorithm.RSA_2048' });
  expect(REMOVAL_POLICY.mistakeIn(nothing, 'removalPolicy')).toMatchObject({ given: nothing });
});

test.each(['my-cert', '', 'www.example.com', 'arn:aws:acm:us-east-1:111122223333', undefined])('a certificate that is imported by %p is refused', (certificateArn) => {
  expect(CERTIFICATE.mistakeIn({ certificateArn, node: {} }, 'certificates[0]')).toMatchObject({
    at: 'certificates[0].certificateArn',
    given: certificateArn,
    expected: 'the ARN of a certificate',
    mayBeRightLater: true,
    instead: 'write it in full: arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555',
  });
});
