import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { checkKeyAlgorithm, KEYS_FOR_CLOUDFRONT, KEYS_FROM_ACM } from '../../src/certificate/key-algorithm';

const stack = new Stack(new App(), 'Web');

test.each([undefined, KeyAlgorithm.RSA_2048, KeyAlgorithm.EC_PRIME256V1])('a public certificate for CloudFront may have the key algorithm %p', (algorithm) => {
  [KEYS_FROM_ACM, KEYS_FOR_CLOUDFRONT].forEach((allowed) => expect(() => checkKeyAlgorithm(stack, algorithm, allowed)).not.toThrow());
});

test('a key algorithm that ACM issues and CloudFront does not take is refused for CloudFront alone', () => {
  expect(() => checkKeyAlgorithm(stack, KeyAlgorithm.EC_SECP384R1, KEYS_FROM_ACM)).not.toThrow();
  expect(() => checkKeyAlgorithm(stack, KeyAlgorithm.EC_SECP384R1, KEYS_FOR_CLOUDFRONT))
    .toThrow('CloudFront takes no certificates with the key algorithm "EC_secp384r1": use one of "RSA_2048", "EC_prime256v1"');
});

test('a key algorithm that ACM does not issue is refused', () => {
  expect(() => checkKeyAlgorithm(stack, KeyAlgorithm.RSA_4096, KEYS_FROM_ACM))
    .toThrow('ACM issues no certificates with the key algorithm "RSA_4096": use one of "RSA_2048", "EC_prime256v1", "EC_secp384r1"');
});

test('a key algorithm that is known at deployment only is not refused', () => {
  const algorithm = new KeyAlgorithm(new CfnParameter(stack, 'Key').valueAsString);
  expect(() => checkKeyAlgorithm(stack, algorithm, KEYS_FOR_CLOUDFRONT)).not.toThrow();
});
